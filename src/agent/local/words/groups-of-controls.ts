/** Words for what controls do and are called, one group a line. */
export const GROUPS_OF_CONTROLS = `
delete remove trash bin discard erase del times cross xmark wastebasket garbage scrap
close dismiss shut hide times cross xmark exit quit
signin login logon
signout logout logoff
signup register registration join enroll enrol
subscribe signup subscription
unsubscribe optout
star favorite favourite favorites favourites important bookmark flag
like heart love thumbsup upvote favorite favourite
dislike thumbsdown downvote
upvote up
downvote down
compare comparison comparing
cart basket bag trolley
checkout pay payment till
pay payment settle
wishlist wish
search find lookup query magnifier magnifying glass loupe
settings preferences options gear cog configuration config configure setup prefs sliders
mail email message envelope letter
inbox incoming
sent outgoing outbox
drafts draft
spam junk
compose write new
phone telephone mobile cell tel cellphone landline
zip postcode postal zipcode
picture image photo img pic photograph
edit modify pencil pen change amend revise alter correct
previous prev earlier back backward
next forward later continue proceed onward
accept agree allow consent approve permit okay ok
confirm okay ok yes verify
reject decline refuse deny disagree disallow
cancel abort
submit send
post publish send
send paperplane
surname lastname family
firstname forename given
name fullname
increase plus increment raise up +
decrease minus decrement lower down reduce
refresh reload update sync renew rotate
download save
download export
upload import
attach attachment paperclip clip
share retweet repost
reply respond answer
comment remark note feedback
color colour hue
gray grey
magenta fuchsia
cyan aqua turquoise teal
purple violet
beige cream
quantity qty amount number count
number no nr num #
language locale lang globe
username user account
account profile
profile avatar
user person member
password passphrase passcode pin passwd pwd
menu hamburger bars burger navicon
more ellipsis dots kebab meatball overflow
home homepage start house main
rectangle rect square box
circle ellipse round disc oval
triangle polygon
price cost costs fee charge
large big huge giant
small little tiny
medium middle
completed complete done finished finish
expand unfold more
collapse fold less
mute silence
sound audio volume speaker loudness
buy purchase order
order buy get
create new add make
add insert plus append
copy duplicate clone
undo revert
reset restore default clear
clear empty
save store keep floppy disk
apply use
redeem apply
lock padlock locked
unlock unlocked
notification notifications alert alerts bell
remind reminder reminders
newsletter mailing
terms conditions tos
invoice bill receipt
booking reservation reserve book
appointment booking meeting
`;
