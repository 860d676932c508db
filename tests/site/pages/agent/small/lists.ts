/** Small pages of lists whose records are much alike: tables, cards, mails, tasks, charts, pages of rows. */
import type { Pages } from '../../../visit.ts';
import { play } from '../play.ts';

const STAFF = [
  ['Anna Berg', 'Sales', 'Oslo', 34, '4,200'],
  ['Anna Borg', 'Support', 'Oslo', 29, '3,900'],
  ['Emil Dahl', 'Sales', 'Bergen', 51, '5,100'],
  ['Ola Lund', 'Sales', 'Oslo', 45, '4,800'],
  ['Siri Vik', 'Marketing', 'Tromsø', 38, '4,500'],
] as const;

const staff = STAFF.map(
  ([name, team, city, age, pay]) =>
    `<tr><td><input type="checkbox" value="${name}" onchange="note((this.checked?'tick ':'untick ')+this.value)"></td><td>${name}</td><td>${team}</td><td>${city}</td><td>${age}</td><td>€ ${pay}</td><td><button onclick="note('edit ${name}')">Edit</button> <button onclick="note('delete ${name}')">Delete</button></td></tr>`,
).join('');

const HIKES = [
  ['Tarn loop', '12 km', '4 h 30 min', 'moderate', 4.6, 128, 'free'],
  ['Tarn ridge', '18 km', '7 h', 'hard', 4.8, 64, '$ 12'],
  ['Mill walk', '5 km', '1 h 20 min', 'easy', 4.1, 310, 'free'],
  ['Glen traverse', '22 km', '6 h 45 min', 'hard', 4.4, 41, '$ 8'],
] as const;

const hikes = HIKES.map(
  ([name, far, long, how, rating, votes, fee]) =>
    `<div class="card"><h3>${name}</h3><p>${far} · ${long} · ${how}</p><p>Rating ${rating} <small>(${votes} reviews)</small></p><p class="fee">Fee: ${fee}</p><span class="pointer" onclick="note('save ${name}')">Save</span> <button onclick="note('book ${name}')">Book</button></div>`,
).join('');

const POST = [
  ['Nora Quist', 'Rent for March', 'The rent is due on Friday.', '9:40', true],
  ['Nora Quist', 'Keys', 'I left them with Pelle.', 'Yesterday', false],
  ['Pelle Strand', 'Rent', 'Did you pay it?', 'Yesterday', true],
  ['Ines Rivas', 'Photos from March', 'Here they are.', '2 Mar', false],
] as const;

const post = POST.map(
  ([by, subject, text, when, isNew], index) =>
    `<div class="mail row" onclick="note('open ${index}')"><span class="from">${by}</span> <b>${subject}</b> <span>${text}</span> <time>${when}</time>${isNew ? '<span class="badge">New</span>' : ''}<span class="star pointer" title="Star" onclick="event.stopPropagation();note('star ${index}')">☆</span><span class="bin pointer" title="Delete" onclick="event.stopPropagation();note('delete ${index}')">🗑</span></div>`,
).join('');

const TASKS = [
  ['Paint the fence', 'Ulla', 'high', '3 June', false],
  ['Fix the gate', 'Ulla', 'low', '12 June', true],
  ['Mow the lawn', 'Jens', 'high', '5 June', false],
  ['Order gravel', 'Jens', 'medium', '28 May', false],
] as const;

const tasks = TASKS.map(
  ([what, who, priority, due, isDone]) =>
    `<li><label><input type="checkbox"${isDone ? ' checked' : ''} onchange="note('${what} '+this.checked)"> ${what}</label> <span class="tag">${who}</span> <span class="tag">${priority}</span> <span>due ${due}</span> <a href="#" onclick="note('remove ${what}');return false">remove</a></li>`,
).join('');

const SONGS = [
  ['Low tide', 'The Piers', '3:45', '1,204,000'],
  ['Night bus', 'Mira Ode', '4:10', '980,500'],
  ['Salt', 'The Piers', '2:58', '2,310,200'],
  ['Gull song', 'Otto Finn', '5:02', '610,900'],
] as const;

const songs = SONGS.map(
  ([title, by, long, plays], index) =>
    `<li class="song"><span class="no">${index + 1}</span> <span class="t">${title}</span> <span class="by">${by}</span> <span>${long}</span> <span>${plays} plays</span> <button aria-label="Play" onclick="note('play ${title}')">▶</button><button aria-label="Like" onclick="note('like ${title}')">♥</button></li>`,
).join('');

const BOOKS = JSON.stringify([
  ['Ash and oak', 'Ruth Linden', 2011, 'on loan'],
  ['Bread', 'Karl Ott', 1999, 'available'],
  ['Cold harbours', 'Ruth Linden', 2018, 'available'],
  ['Deep lakes', 'Maj Holm', 2004, 'on loan'],
  ['Every bird', 'Maj Holm', 2020, 'available'],
  ['Frost', 'Karl Ott', 2015, 'available'],
  ['Glass', 'Ruth Linden', 1987, 'lost'],
]);

const FLATS = [
  ['Elm Court 4', '2 rooms', '54 m²', '$1,150', true, false],
  ['Elm Court 9', '3 rooms', '71 m²', '$1,480', false, true],
  ['Mill House', '3 rooms', '80 m²', '$1,620', true, true],
  ['The Annex', '1 room', '31 m²', '$790', false, false],
] as const;

const flats = FLATS.map(
  ([name, rooms, size, rent, hasLift, hasPets]) =>
    `<section class="flat card"><header><a href="#" onclick="note('view ${name}');return false">${name}</a></header><dl><dt>Rooms</dt><dd>${rooms}</dd><dt>Size</dt><dd>${size}</dd><dt>Rent</dt><dd>${rent}</dd><dt>Lift</dt><dd>${hasLift ? 'yes' : 'no'}</dd><dt>Pets</dt><dd>${hasPets ? 'yes' : 'no'}</dd></dl><button onclick="note('visit ${name}')">Arrange a visit</button></section>`,
).join('');

const TRAINS = [
  ['07:12', '09:58', 'IC 201', 0, '€39'],
  ['08:40', '12:05', 'RE 14', 1, '€24'],
  ['10:12', '12:49', 'IC 207', 0, '€45'],
  ['13:05', '16:55', 'RE 18', 2, '€19'],
] as const;

const trains = TRAINS.map(
  ([from, to, name, changes, fare]) =>
    `<div class="row trip"><div>${from}</div><div>${to}</div><div>${name}</div><div>${changes === 0 ? 'direct' : `${changes} change${changes > 1 ? 's' : ''}`}</div><div>${fare}</div><button onclick="note('take ${name}')">Select</button></div>`,
).join('');

const POSTS_2 = [
  ['ruben', 'Has anybody seen my cat?', 14, 3],
  ['leonie', 'Free plums at the gate', 52, 11],
  ['ruben', 'Cat is back!', 90, 8],
  ['old_tom', 'Who took the ladder?', 5, 21],
] as const;

const wall = POSTS_2.map(
  ([by, text, likes, replies], index) =>
    `<div class="post card"><div class="who">${by}</div><div class="txt">${text}</div><span>${likes} likes</span> <span>${replies} replies</span> <a class="pointer" onclick="note('like ${index}')">Like</a> <a class="pointer" onclick="note('reply ${index}')">Reply</a> <a class="pointer" onclick="note('hide ${index}')">Hide</a></div>`,
).join('');

export const listPages: Pages = {
  '/agent/small/flats': play('Flats to let', `<h1>Flats to let</h1>${flats}`),
  '/agent/small/trains': play(
    'Trains',
    `<h1>Trains to Harbour</h1><div class="row"><b>Departs</b> <b>Arrives</b> <b>Train</b> <b>Changes</b> <b>Fare</b></div>${trains}`,
  ),
  '/agent/small/wall': play('Village wall', `<h2>Village wall</h2>${wall}`),
  '/agent/small/staff': play(
    'Staff',
    `<h1>Staff</h1><table><thead><tr><th></th><th>Name</th><th>Team</th><th>City</th><th>Age</th><th>Salary</th><th></th></tr></thead><tbody>${staff}</tbody></table><button onclick="note('add')">Add person</button>`,
  ),
  '/agent/small/hikes': play('Hikes', `<h1>Hikes around the lake</h1>${hikes}`),
  '/agent/small/post': play('Mail', `<h2>Inbox</h2>${post}`),
  '/agent/small/chores': play('Garden', `<h2>Garden tasks</h2><ul>${tasks}</ul>`),
  '/agent/small/songs': play('Charts', `<h1>Top songs</h1><ol>${songs}</ol>`),
  '/agent/small/books': play(
    'Library',
    `<h1>Books</h1><table><thead><tr><th>Title</th><th>Author</th><th>Year</th><th>Status</th><th></th></tr></thead><tbody></tbody></table><p id="at"></p><button id="prev" onclick="go(page-1)">Previous</button> <button id="next" onclick="go(page+1)">Next</button><script>const B=${BOOKS};let page=0;function go(p){page=p;document.querySelector('tbody').innerHTML=B.slice(p*3,p*3+3).map(([t,a,y,s])=>'<tr><td>'+t+'</td><td>'+a+'</td><td>'+y+'</td><td>'+s+'</td><td><button onclick="note(\\'reserve '+t+'\\')">Reserve</button></td></tr>').join('');at.textContent='Page '+(p+1)+' of 3';prev.disabled=p===0;next.disabled=p===2;}go(0);</script>`,
  ),
};
