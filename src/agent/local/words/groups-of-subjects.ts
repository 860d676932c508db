/** Words for what pages are about, one group a line. */
export const GROUPS_OF_SUBJECTS = `
guest guests people persons visitors travellers travelers
passenger passengers travellers travelers
arrival arrive arriving
departure depart departing leave leaving
delivery shipping shipment ship dispatch
pickup collect collection
parcel package
voucher coupon promo discount promotion
discount reduction
rating stars score
review reviews opinion
total sum overall altogether
subtotal interim
vat tax
salary wage pay
stock availability inventory
available free vacant
unavailable taken occupied booked
brand make manufacturer
company organisation organization firm employer business
job position role occupation vacancy
website url web site
link url
address addr
street road
city town
country nation
state province region
birthday birthdate birth dob
subject title topic headline heading
message body text comment
description details info information about
category kind type sort
filter refine narrow funnel limit
sort order arrange
view show display see
preview look
help support assistance faq question
contact touch
start begin launch
play start resume
pause hold
stop end finish halt
shuffle random mix
repeat loop
skip next
record rec
fullscreen maximize maximise enlarge
minimize minimise shrink
zoom magnify enlarge
print printer
dark night moon
light day sun bright
theme appearance mode skin
brightness light luminosity
speed velocity tempo pace
temperature heat warmth
height tall
width wide
length long
weight heavy
enable activate
disable deactivate
connect pair
disconnect unpair
follow subscribe
unfollow unsubscribe
block ban
report flag
archive archived
unread new
team group crew
staff employee employees personnel
customer client buyer
manager boss supervisor
teacher instructor tutor
student pupil learner
course class lesson
movie film
song track tune title
artist singer musician band
author writer
article story
news headlines
restaurant eatery
dish meal food
drink beverage
flight plane airplane
train rail railway
car automobile vehicle auto
bike bicycle
bus coach
platform track
stop station
map location
location place pin marker
directions route navigation
weather forecast
sunny sunshine
rainy rain
cloudy clouds overcast
monday mon
tuesday tue tues
wednesday wed weds
thursday thu thur thurs
friday fri
saturday sat
sunday sun
january jan
february feb
march mar
april apr
june jun
july jul
august aug
september sep sept
october oct
november nov
december dec
hour hours hr hrs
minute minutes min mins
second seconds sec secs
kilometre kilometer kilometres kilometers km
metre meter metres meters
centimetre centimeter centimetres centimeters cm
kilogram kilograms kilo kilos kg
gram grams gramme grammes
litre liter litres liters
euro euros eur
dollar dollars usd
pound pounds gbp
percent percentage
maximum max upto most
minimum min least
female woman
male man
gender sex
verify validate verification
call phone dial
chat talk conversation
vote poll
answer choice
document doc
folder directory
gallery photos pictures
dashboard overview
overview summary
calendar schedule agenda planner
event appointment meeting
task todo chore
priority urgency
status state
progress advancement
deadline due
assignee responsible owner
tag label keyword
row line
table grid
member membership
upgrade update
install get
uninstall remove
camera photo
microphone mic
video film clip
attachment file
trash waste
pin stick
merge combine join
move shift
rename title
assign allocate
invite invitation
age years old
popular popularity bestselling
recommended relevance suggested featured
ascending asc
descending desc
alphabetical alphabetically
single one-way
return roundtrip
adult adults
child children kids kid
vegetarian veggie
vegan plantbased
breakfast morning
dinner supper
wifi wireless wlan internet
airplane flight aeroplane
battery power
vibrate vibration
wallpaper background
screen display
keyboard keys
`;
