#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Prints with the built program: output files, refusals, and what remains after errors; PDF if rollcoach-pdf is built, and
# its pictures if poppler and DejaVu are installed.
#
# usage: print.sh PROGRAM SAME_PICTURE GOLDEN_DIR; after viewing the pictures, GOLDEN=update accepts them
set -u
program=$1
same_picture=$2
golden=$3
pdf=$(dirname "$program")/rollcoach-pdf
LSAN_OPTIONS=suppressions=$(cd "$(dirname "$0")/../builds" && pwd)/fontconfig.supp:print_suppressions=0
export LSAN_OPTIONS
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work" || exit 1
HOME=$work/home
mkdir "$HOME"
unset XDG_CONFIG_HOME XDG_STATE_HOME XDG_DATA_HOME
XDG_DATA_DIRS=$work/none
LC_ALL=C.UTF-8
G_DEBUG=fatal-criticals # GLib ends the program at any misuse
export HOME XDG_DATA_DIRS LC_ALL G_DEBUG
checks=0
failed=0

check() {
	checks=$((checks + 1))
	what=$1
	shift
	"$@" >check.log 2>&1 || {
		echo "failed: $what"
		head -n 5 check.log out err 2>/dev/null
		failed=$((failed + 1))
	}
}

# status WANTED WORDS...: runs the program, keeps out and err.
status() {
	wanted=$1
	shift
	"$program" "$@" </dev/null >out 2>err
	got=$?
	check "rollcoach $*: status $got, not $wanted" [ "$got" -eq "$wanted" ]
}

says() { check "messages name '$1'" grep -qF -e "$1" err; }
files() { find "$1" -type f | wc -l; }

cat >team.yaml <<'END'
kind: roster
coach: J. Novak
athletes:
  - name: Asha Rao
  - name: ../../x
    has: [diabetes]
  - name: a/b "quoted" 'x'
    has: [blood-thinners]
  - name: Asha Rao
    mode: pre-run
END
cat >bad.yaml <<'END'
kind: roster
athletes:
  - name: A
    sore: [calvs]
  - name: B
    has: [diabets]
END

# One handout.
status 0 print -o page.html --athlete 'Asha <Rao>'
check "text is escaped" grep -qF 'Asha &lt;Rao&gt;' page.html
cp page.html before.html
status 1 print -o page.html
says "already exists: use --force to overwrite it"
check "what was there is untouched" cmp page.html before.html
status 0 print -o page.html --force
check "--force overwrites" sh -c '! cmp -s page.html before.html'
status 2 print -o page.xyz
says "unknown file name extension"
status 1 print -o none/page.txt
status 4 print --has blood-thinners -o refused.md
check "a refused person gets a page" grep -qF 'What to ask the doctor' refused.md
check "a refused person gets no routine" sh -c '! grep -q "You need" refused.md'
status 2 print --athlete "$(printf 'a\033[31m')"
says "a control character"
note=$(printf 'drink \345\261\261 %01500d ' 1 2 3 4 5 6 7)
status 0 print -o note.html --note "$note"
status 0 print -o note.txt --note "$note"

# A logo: 16 x 16 grey pixels.
printf '%s' iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAAAAAA6mKC9AAAAD0lEQVR42mNoQAMMI1sAAAUMgAHjM1mKAAAAAElFTkSuQmCC |
	base64 -d >club.png
status 0 print -o club.html --logo club.png
check "the page has the logo" grep -qF '<img class="logo" alt="Logo" width="16" height="16" src="data:image/png;base64,' club.html
status 3 print -o bad.html --logo team.yaml
says "team.yaml: is not a PNG picture"
check "nothing is printed without its logo" [ ! -e bad.html ]
head -c 5000000 /dev/zero >vast.png
status 3 print -o bad.html --logo vast.png
check "a vast logo is told the limit of logos" grep -q "vast.png: .* a logo has at most 6 here" err
printf 'Name,Minutes\nA,10\n' >sheet.csv
status 3 print --roster sheet.csv -o bad
check "a spreadsheet is told how it becomes a roster" grep -qF "make a roster of it with rollcoach roster 'sheet.csv' >team.yaml" err
check "and nothing else, but the sum of errors" [ "$(wc -l <err)" -eq 2 ]
for command in check plan roll; do
	status 3 $command sheet.csv
	check "$command says the same of a spreadsheet" grep -qF "make a roster of it with rollcoach roster 'sheet.csv' >team.yaml" err
done
printf 'kind: roster\nathletes:\n  - name: A\n' >already.yaml
status 3 roster already.yaml
check "a roster is not read as a spreadsheet" grep -qF "already.yaml is a roster already" err
status 2 print --roster already.yaml -o none --only Alix
check "--only tells a misspelt name" grep -qF "no athlete or squad is called 'Alix'" err
printf 'kind: roster\nathletes:\n  - {name: Ana, tools: [golf ball]}\n  - {name: Bo, has: [blood-clot]}\n  - {name: Cy}\n' >clubs.yaml
status 4 print --roster clubs.yaml -o clubs --format text
check "the cover names the refused first, then those without a tool" sh -c 'grep -A2 "Bo: must not roll" clubs/00-squad.txt | grep -q "Ana: None of the tools at hand suits"'
check "the summary tells it too" sh -c 'grep -A1 "Ana: After a run, nothing to roll" out | grep -q "None of the tools at hand suits"'
check "no line of the cover has 0:00 minutes" sh -c '! grep -q " 0:00" clubs/00-squad.txt'
check "the front tells the tool that would do" sh -c 'sed "/^Stop$/q" clubs/01-Ana.txt | grep -q "This one would: "'
printf 'kind: roster\ncontact: 020 7946 0018\nlogo: club.png\nathletes:\n  - name: A\n' >club.yaml
status 0 print --roster club.yaml -o club --format html
check "a roster has a logo and a contact" sh -c 'grep -q "class=.logo." club/01-A.html && grep -q "020 7946 0018" club/01-A.html'
sed -i 's/club.png/none.png/' club.yaml
status 1 print --roster club.yaml -o none --format html
says "club.yaml:3:7: logo: none.png: cannot be read"
status 1 check club.yaml
says "club.yaml:3:7: logo: none.png: cannot be read"

# ASCII, by option or settings.
only_ascii() { ! LC_ALL=C grep -q '[^ -~]' out; }
status 0 print
check "else the page has its arrows" env LC_ALL=C grep -q '[^ -~]' out
status 0 print --ascii
check "--ascii prints nothing else" only_ascii
mkdir -p "$HOME/.config/rollcoach"
printf 'kind: settings\nascii: yes\n' >"$HOME/.config/rollcoach/settings.yaml"
status 0 print
check "so do the settings" only_ascii
rm -r "$HOME/.config"

# Write errors leave no files.
status 1 print --format text -o /dev/full
says "No space left"
"$program" print 2>err >/dev/full
check "a full disk is reported" [ $? -eq 1 ]
(
	trap '' XFSZ
	ulimit -f 1
	"$program" print -o half.html >out 2>err
) && check "a file that does not fit is an error" false
check "no partial file is left" sh -c '! ls half* >/dev/null 2>&1'
"$program" print 2>err | head -n 1 >out
check "a broken pipe is quiet" [ ! -s err ]

# Rosters.
status 3 print --roster bad.yaml -o squad
says "bad.yaml:4:12: athletes[0].sore[0]"
says "bad.yaml:6:11: athletes[1].has[0]"
check "errors leave nothing" [ ! -e squad ]
status 4 print --roster team.yaml -o squad --format markdown
check "one file each, a cover and the manifest" [ "$(files squad)" -eq 6 ]
check "the cover names the refused" grep -qF "must not roll" squad/00-squad.md
check "names stay in the folder" [ -f squad/02-x.md ]
check "athletes with the same name have separate files" [ -f squad/04-Asha-Rao.md ]
check "the summary counts" grep -qF '4 athletes: 2 without limits, 1 with limits, 1 refused.' out
status 4 print --roster team.yaml -o squad --format markdown
says "0 written, 5 unchanged, 0 removed in squad."
echo more >>squad/01-Asha-Rao.md
echo mine >squad/03-notes.md
rm squad/02-x.md
status 1 print --roster team.yaml -o squad --format markdown --summary json
says "1 written, 3 unchanged, 0 removed in squad."
says "Changed by hand, so not overwritten, and perhaps out of date; to overwrite, use --force: 01-Asha-Rao.md"
check "what was changed by hand stays" grep -qx more squad/01-Asha-Rao.md
check "the others are written" [ -f squad/02-x.md ]
check "but not all is up to date" grep -qF '"complete": false' out
status 1 print --roster team.yaml -o squad --format markdown --only "Asha Rao"
says "use --force: 01-Asha-Rao.md"
mkdir foreign && echo mine >foreign/01-Asha-Rao.md
status 1 print --roster team.yaml -o foreign --format markdown
says "foreign: 1 file is already there, not written by rollcoach, such as '01-Asha-Rao.md': use --force"
check "then nothing is written" [ ! -s out ]
status 4 print --roster team.yaml -o squad --format markdown --force --summary json
check "the summary as JSON" grep -qF '"complete": true' out
check "with sides" grep -qF '"side": "both"' out
says "1 written, 4 unchanged, 0 removed in squad."
says "check these files, and remove those out of date: 03-notes.md"
printf 'kind: roster\nathletes:\n  - {name: Asha Rao, group: Juniors}\n  - {name: Bo, group: Seniors}\n' >shorter.yaml
status 0 print --roster shorter.yaml -o squad --format markdown --only seniors
check "only the squad named" [ -f squad/02-Bo.md ]
check "the others stay" [ -f squad/04-Asha-Rao.md ]
status 0 print --roster shorter.yaml -o squad --format markdown
check "sheets of athletes who are gone are removed" [ ! -e squad/04-Asha-Rao.md ]
check "but no file of others" [ -f squad/03-notes.md ]
rm squad/02-Bo.md && ln -s ../file squad/02-Bo.md
status 1 print --roster shorter.yaml -o squad --format markdown --force
says "squad/02-Bo.md: is a link or folder, not a sheet: remove it"
check "a link is not followed" [ -L squad/02-Bo.md ]
echo '0123456789abcdef ../file' >>squad/.rollcoach-manifest
rm squad/02-Bo.md
status 1 print --roster shorter.yaml -o squad --format markdown
says "squad/.rollcoach-manifest is damaged"
printf 'kind: roster\nnote: Light.\nathletes:\n' >notes.yaml
printf '  - {name: A}\n  - {name: B, has: [osteoporosis]}\n  - {name: C, has: [osteoporosis], note: Ring me.}\n' >>notes.yaml
status 4 print --roster notes.yaml -o notes --format text
check "the note for all is with a routine" grep -qxF 'Light.' notes/01-A.txt
check "and not with a refusal" sh -c '! grep -qx "Light." notes/02-B.txt'
check "which may have a note of its own" grep -qxF 'Ring me.' notes/03-C.txt
printf 'kind: roster\nathletes:\n  - {name: A, note: "on blood thinners, do not roll"}\n' >told.yaml
printf '  - {name: B, note: "torn calf"}\n  - {name: C, note: Roll slowly.}\n' >>told.yaml
printf '  - {name: D, has: ["active-injury:calves:left"], note: "the torn calf needs time"}\n' >>told.yaml
status 0 print --roster told.yaml -o told --format text
check "a condition in a note is told" grep -qF "speaks of 'blood thinners', which this plan does not know" out
check "with its place" sh -c "tr '\n' ' ' <told/01-A.txt | grep -qF \"The note speaks of 'blood thinners'\""
check "so is a name with several meanings" grep -qF "speaks of 'torn calf'" out
check "only what the plan does not know" test "$(grep -c 'speaks of' out)" -eq 2
printf 'kind: roster\nathletes:\n  - name: Asha\n    note: |\n      First line.\n      Second line.\n' >lines.yaml
printf '  - {name: asha}\n  - {name: Cy, minutes: 60}\n' >>lines.yaml
status 0 print --roster lines.yaml -o lines --format text
check "a note keeps its lines" grep -qxF 'Second line.' lines/01-Asha.txt
says "Several athletes are called Asha: add an initial"
check "much shorter than asked for is a limit" grep -qF '2 without limits, 1 with limits' out
check "and is said" grep -qF 'Much shorter than the 60 minutes asked for' out
status 0 print -t 60 --profile none -o short.txt --one-page
check "a front alone does not point to the back" sh -c 'grep -q "^Shorter than the 60 minutes asked for" short.txt && ! grep -q "see what" short.txt'
status 0 print -t 60 --profile none -o full.txt --tools large-smooth-roller
check "a page points to what was left out only if it has that" sh -c 'grep -q "see what was left out" full.txt && grep -q "^Left out, and why" full.txt'
{
	printf 'kind: roster\nathletes:\n'
	for i in 1 2 3 4 5 6 7 8 9; do echo "  - {name: Athlete $i, minutes: $((i + 4))}"; done
} >nine.yaml
for jobs in 1 2 5; do
	status 0 print --roster nine.yaml -o "jobs$jobs" --jobs $jobs --format html
	check "$jobs jobs make the same files" diff -r jobs1 "jobs$jobs"
done
status 2 print --jobs 0
status 4 print --format svg --has osteoporosis
check "a refusal as SVG says so" grep -qF '>No rolling for now</text>' out
status 0 print --format text --ascii --note "$(printf 'Tonight \342\200\224 easy \342\200\246 please \342\200\246 stretch\342\200\246 3 \303\227 30 s \342\206\222 then \342\206\222 more, then rest')"
check "ASCII lines are measured as printed" sh -c '! grep -q "^.\{81\}" out'
touch file
status 1 print --roster team.yaml -o file
says "is a file, not a folder"
status 2 print --roster team.yaml
status 2 print --roster team.yaml -o all.txt
says "use a folder"
status 4 print --roster team.yaml -o all.html
check "one HTML file for a squad" [ "$(grep -c '<article' all.html)" -eq 4 ]
check "which draws the body once" [ "$(grep -c 'id="body-front"' all.html)" -eq 1 ]
check "and has no id twice" [ -z "$(grep -o ' id="[^"]*"' all.html | sort | uniq -d)" ]
check "and ends as it should" sh -c 'tail -n 1 all.html | grep -q "^</html>$"'
(
	trap '' XFSZ
	ulimit -f 8
	"$program" print --roster team.yaml --format html -o small >out 2>err
) && check "a squad that does not fit is an error" false
check "the folder has no partial files" [ "$(files small)" -eq 0 ]

# A written routine: for one person, for a whole squad, for one athlete of it, and for athletes who may not do it.
"$program" plan --format yaml >routine.yaml
status 0 print -o written.md routine.yaml
mkdir team
"$program" plan --format yaml >team/all.yaml
printf 'kind: routine\nname: Own words\nmode: rest-day\nsteps:\n  - roll: soleus\n  - roll: tfl\n' >team/own.yaml
cat >team/two.yaml <<END
kind: roster
version: 1
routine: all.yaml
athletes:
  - {name: A}
  - {name: B, has: [diabetes]}
  - {name: C, routine: own.yaml, has: ["open-wound:calves"]}
  - {name: D, routine: own.yaml, only: [soleus], has: ["open-wound:calves"]}
  - {name: E, has: [osteoporosis]}
  - {name: F, mode: pre-run}
END
status 4 print --roster team/two.yaml -o two --reasons
check "the summary says once that something is left out" grep -q 'Left out: Lower calf: broken skin\.$' out
status 2 print --roster team/two.yaml -o two routine.yaml
says "set the routine in the roster file"
check "the routine for all, from the folder of the roster" grep -qF 'Routine  After a run, 10 minutes' two/01-A.txt
check "limits are applied to it" grep -qF 'Diabetes' two/02-B.txt
check "an athlete's own routine" grep -qF 'Routine  Own words' two/03-C.txt
check "what is open to the athlete stays" grep -qF 'Outer front of the hip (TFL)' two/03-C.txt
check "what is closed is left out with the reason" grep -qF 'Lower calf: broken skin.' two/03-C.txt
check "the page says so if nothing is allowed" grep -qF 'routine can be rolled today.' two/04-D.txt
check "who must not roll gets no routine" sh -c 'grep -q "Osteoporosis: do not use a roller" two/05-E.txt && ! grep -q "You need" two/05-E.txt'
check "a mode of the athlete replaces it" sh -c 'grep -q "Before a run" two/06-F.txt && ! grep -q "Routine " two/06-F.txt'
status 4 print --roster team/two.yaml -o bare
check "conditions are not printed unless asked for" sh -c '! grep -q "broken skin\|Diabetes\|Osteoporosis" bare/*.txt'
check "but the closed place is" grep -qF 'Both sides: Calves' bare/03-C.txt
status 0 print -o front.txt --one-page
check "--one-page leaves out the back" sh -c 'grep -q "^Stop$" front.txt && ! grep -q "My seven sessions" front.txt'
sed 's/all.yaml/none.yaml/; s/name: A}/name: A, sore: [calvs]}/' team/two.yaml >team/lost.yaml
status 3 check team/lost.yaml
says "team/none.yaml: cannot be read"
says "team/lost.yaml:3:10: routine: cannot use this routine"
says "team/lost.yaml:5:22: athletes[0].sore[0]: no muscle"
check "no count of a roster with errors" sh -c '! grep -q "a roster" out'

# Ten minutes, in every mode, with many tools, marks, conditions and notes.
ten_minutes() {
	printf 'kind: roster\ncoach: J. Novak\nminutes: 10\nathletes:\n'
	for mode in pre-run post-run rest-day before-bed; do
		more=stretches
		[ $mode = pre-run ] && more=drills
		for tools in '' 'tools: [frozen-bottle, water-bottle]' 'tools: [soft-roller, stick-roller, tennis-ball]'; do
			for marks in 'beginner: true' 'sore: ["calves:left=7", it-band]' 'has: ["open-wound:calves:left", hypermobile]' \
				'sore: [quadriceps, "glutes:right=3"], has: [heel-pain, travel-or-still-leg]'; do
				printf '  - {name: Ada, mode: %s%s%s, %s, %s: yes' $mode "${tools:+, }" "$tools" "$marks" $more
				echo ', note: Take it easy on the calves and write me how the hamstrings felt on Thursday morning.}'
				printf '  - {name: Maximiliane Rosenberg, mode: %s%s%s, %s}\n' $mode "${tools:+, }" "$tools" "$marks"
			done
		done
	done
}

# Full fronts with closed areas.
closed_areas() {
	printf 'kind: roster\ncoach: J. Novak\nminutes: 10\nathletes:\n'
	for mode in pre-run post-run before-bed; do
		more=stretches
		[ $mode = pre-run ] && more=drills
		for sore in '' ', sore: [quadriceps, glutes=4]' ', sore: [it-band, "shins:left"]'; do
			for has in '"open-wound:calves:left"' '"bruise:hamstrings:left", "open-wound:quadriceps:right", heel-pain' \
				'"open-wound:feet:left", diabetes'; do
				echo "  - {name: Maximiliane Rosenberg, mode: $mode$sore, has: [$has], $more: yes}"
			done
		done
	done
}

# PDF.
if [ -x "$pdf" ]; then
	cat >fonts.conf <<END
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir><cachedir>$work/fonts</cachedir></fontconfig>
END
	FONTCONFIG_FILE=$work/fonts.conf
	export FONTCONFIG_FILE
	status 0 print -o post.pdf --athlete 'Asha Rao' --coach 'J. Novak' --date '24 November'
	status 0 print -o pre.pdf -m pre-run -t 10 --paper letter
	printf 'kind: profile\nfinished: 9\n' >known.yaml
	status 0 print -o letter.pdf --paper letter --profile known.yaml
	status 0 print -o drills.pdf --paper letter -m pre-run -t 10
	status 0 print -o front.pdf --one-page
	status 0 print -o again.pdf --athlete 'Asha Rao' --coach 'J. Novak' --date '24 November'
	SOURCE_DATE_EPOCH=1500000000 status 0 print -o dated.pdf
	status 4 print -o stop.pdf --has blood-thinners
	status 0 print -o note.pdf --note "$note" --force
	# A program with sanitizers does not start in so little memory.
	little="prlimit --as=40960000 $program"
	if $little --version >/dev/null 2>&1; then
		$little print -o little.pdf >out 2>err && check "without memory there is no PDF" false
		says "out of memory"
		check "no PDF is left without memory" [ ! -e little.pdf ]
	fi
	status 1 print -o post.pdf
	status 4 print --roster team.yaml -o all.pdf
	status 1 print --format pdf -o /dev/full
	(
		trap '' XFSZ
		ulimit -f 8
		"$program" print --roster team.yaml -o half.pdf >out 2>err
	) && check "a PDF that does not fit is an error" false
	check "no partial PDF is left" sh -c '! ls half* >/dev/null 2>&1'
	# Keep a sanitizer from reporting a missing symbolizer.
	ASAN_OPTIONS=symbolize=0 "$program" print --format pdf 2>err | head -c 1 >out
	check "a broken pipe is quiet for PDF too" [ ! -s err ]
	cp "$program" alone
	check "without rollcoach-pdf the error offers HTML" sh -c './alone print -o x.pdf 2>&1 | grep -qF -e "--format html"'
	cat >none.conf <<END
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><cachedir>$work/no-fonts</cachedir></fontconfig>
END
	if [ -d /usr/share/fonts/truetype/dejavu ]; then
		hindi=$(printf '\340\244\206\340\244\266\340\244\276')
		printf 'kind: roster\nathletes:\n  - name: %s\n  - name: Ben\n' "$hindi" >scripts.yaml
		status 1 print -o hindi.pdf --athlete "$hindi"
		says "no installed font shows Devanagari (install fonts-noto-core), or print it anyway with --force"
		check "nothing is printed without a font" [ ! -e hindi.pdf ]
		status 0 print -o hindi.pdf --athlete "$hindi" --force
		says "$hindi: no installed font shows Devanagari"
		status 1 print --roster scripts.yaml -o scripts.pdf
		says "$hindi: no installed font shows Devanagari"
		check "nor is anything of the squad" [ ! -e scripts.pdf ]
		FONTCONFIG_FILE=$work/none.conf status 1 print -o fontless.pdf --force
		says "no installed font shows Latin (install fonts-dejavu-core)"
	fi
	if [ -f /usr/share/fonts/truetype/noto/NotoColorEmoji.ttf ]; then
		fox=$(printf '\360\237\246\212')
		FONTCONFIG_FILE=/etc/fonts/fonts.conf status 0 print -o fox.pdf --athlete "$fox Robin"
	fi
	if command -v pdftoppm >/dev/null 2>&1; then
		check "a ten-minute routine is one sheet" sh -c 'pdfinfo post.pdf | grep -q "Pages: *2$"'
		status 0 print --profile none -t 3 --note 'Light tonight. Track at seven on Thursday, bring spikes and the long foam roller; the lacrosse balls are in the club house. Ask about the calf.' -o narrow.pdf
		check "the title of the code may take two lines" sh -c 'pdftotext narrow.pdf - | tr "\n" " " | grep -q "The routine as a code"'
		status 0 print --paper letter --profile none -m post-run -t 10 --sore calves --sore quads --sore glutes -o tight.pdf
		check "a tight back has the code" sh -c 'pdfinfo tight.pdf | grep -q "Pages: *2$" && pdftotext tight.pdf - | grep -qx "The routine as a code"'
		check "on Letter too" sh -c 'pdfinfo letter.pdf | grep -q "Pages: *2$"'
		check "also with six drills" sh -c 'pdfinfo drills.pdf | grep -q "Pages: *2$"'
		check "three athletes with a routine and one without are seven pages" sh -c 'pdfinfo all.pdf | grep -q "Pages: *7$"'
		printf 'kind: roster\nminutes: 5\nathletes:\n  - {name: A, only: [calves]}\n  - {name: B, only: [quadriceps]}\n' >cards.yaml
		status 0 print --roster cards.yaml -o cards.pdf --paper a5 --force -q
		check "two cards are a sheet of A4" sh -c 'pdfinfo cards.pdf | grep -q "Pages: *1$" && pdfinfo cards.pdf | grep -q "Page size: *841.* x 595"'
		check "both are there" sh -c 'pdftotext cards.pdf - | grep -qx A && pdftotext cards.pdf - | grep -qx B'
		status 0 print -o card.pdf --paper a5
		check "a card has the rules for stopping, and no back" sh -c 'pdftotext card.pdf - | grep -qx Stop && ! pdftotext card.pdf - | grep -q "My seven sessions"'
		ten_minutes >ten.yaml
		pages=$((2 * $(grep -c name: ten.yaml)))
		for paper in a4 letter; do
			status 0 print --roster ten.yaml -o ten.pdf --paper $paper --force -q
			check "$paper: every ten-minute routine is one sheet" sh -c "pdfinfo ten.pdf | grep -q 'Pages: *$pages\$'"
		done
		printf 'kind: roster\nathletes:\n  - {name: A}\n  - {name: B, mode: rest-day, minutes: 15}\n' >two.yaml
		status 0 print --roster two.yaml -o two.pdf -q
		status 0 print -o own.pdf --athlete B -m rest-day -t 15
		pdftoppm -gray -r 50 -f 3 -l 3 -singlefile two.pdf two
		pdftoppm -gray -r 50 -f 1 -l 1 -singlefile own.pdf own
		check "a sheet is the same alone and in a squad" cmp two.pgm own.pgm
		check "the front alone" sh -c 'pdfinfo front.pdf | grep -q "Pages: *1$"'
		status 0 print -m post-run -t 10 --profile none --large-print -o large_print.pdf
		check "in large print, a ten-minute routine has five pages" sh -c 'pdfinfo large_print.pdf | grep -q "Pages: *5$"'
		status 0 print -m post-run -t 10 --profile none --tools large-smooth-roller,tennis-ball --sore calves --large-print -o large_print.pdf --force
		check "so has one with much to read" sh -c 'pdfinfo large_print.pdf | grep -q "Pages: *5$"'
		status 0 print -m pre-run -t 10 --profile none --drills --sore it-band --has open-wound:calves:left --note 'Light tonight.' --coach 'Maria Silva' --contact maria@club.example --large-print -o crowded.pdf
		check "and all rules for stopping on page 1, even of a crowded one" sh -c 'pdftotext -l 1 crowded.pdf - | tr "\n" " " | grep -q "emergency number"'
		salma=$(printf '\330\263\331\204\331\205\331\211')
		status 0 print --paper a5 --athlete "$salma" -o salma.pdf
		check "a name in Arabic begins at the left edge too" sh -c 'pdftotext -bbox salma.pdf - | grep "<word" | head -n 1 | grep -q "xMin=\"[2-4][0-9]\."'
		check "PDF is tagged" sh -c 'pdfinfo post.pdf | grep -q "Tagged: *yes"'
		check "its lists are" sh -c 'pdfinfo -struct post.pdf | grep -A 1 "^  L (block)" | grep -q "^    LI (block)"'
		pdfinfo -struct two.pdf >tree
		check "a squad is one document, with a section per athlete" sh -c '! grep -v "^  " tree | grep -qvx Document && grep -c "^  Sect" tree | grep -qx 2'
		check "and only one" sh -c 'grep -c "^Document" tree | grep -qx 1'
		closed_areas >closed.yaml
		athletes=$(grep -c name: closed.yaml)
		for way in --paper=a4 --paper=letter --paper=a5 --large-print; do
			status 0 print --roster closed.yaml -o closed.pdf "$way" --force -q
			check "$way: closed areas are drawn on every front" sh -c "pdfinfo -struct closed.pdf | grep -c '^ *Figure' | grep -qx $athletes"
		done
		status 0 print --roster closed.yaml -o closed.html --force -q
		full=$(grep -c 'page tighter' closed.html)
		check "and in HTML, where a full front has no room for the body" sh -c "[ $full -gt 0 ] && grep -c 'class=\"spare\"' closed.html | grep -qx $full"
		{ printf 'kind: roster\nathletes:\n'; for i in $(seq 251); do echo "  - {name: A$i, minutes: 2}"; done; } >many.yaml
		status 0 print --roster many.yaml -o many.pdf -q
		pdfinfo -struct many.pdf >tags
		check "a very large file has no tags inside tables and lists" sh -c 'grep -q TD tree && grep -q LI tree && grep -q H3 tags && ! grep -qE "TD|LI" tags'
		check "the drawing of the body is its only figure" sh -c 'pdfinfo -struct post.pdf | grep -c "^ *Figure" | grep -qx 1'
		check "the same page has the same bytes" cmp post.pdf again.pdf
		check "SOURCE_DATE_EPOCH is its date" sh -c 'TZ=UTC0 pdfinfo dated.pdf | grep -q "CreationDate: *Fri Jul 14 02:40:00 2017"'
		check "text can be extracted" sh -c 'pdftotext -layout post.pdf - | grep -q "Asha Rao"'
		check "a name is read before what to do" sh -c 'pdftotext -raw post.pdf - | grep -A 9 "^1 Calves" | grep -q "^From three"'
		check "fonts are embedded" sh -c 'pdffonts post.pdf | tail -n +3 | grep -v " yes " >fonts.bad; [ ! -s fonts.bad ]'
		check "the title is there" sh -c 'pdfinfo post.pdf | grep -q "Title: *After a run: Asha Rao"'
		for picture in post pre stop; do
			[ -d /usr/share/fonts/truetype/dejavu ] || continue
			pdftoppm -gray -r 36 -singlefile "$picture.pdf" "$picture"
			if [ "${GOLDEN:-}" = update ]; then
				cp "$picture.pgm" "$golden/handout_$picture.pgm"
			fi
			check "the picture of $picture.pdf" "$same_picture" "$golden/handout_$picture.pgm" "$picture.pgm"
		done
	else
		echo "skipped: pictures (pdftoppm is not installed)"
	fi
else
	echo "skipped: PDF (rollcoach-pdf is not built)"
fi
# Guided pages are sent by messenger: the longest of each mode stays small.
for mode in pre-run post-run rest-day before-bed; do
	more=--stretches
	[ "$mode" != pre-run ] || more=--drills
	status 0 print -m "$mode" -t 60 "$more" --guided --format html -o "longest-$mode.html"
	check "the longest guided page of $mode" sh -c "[ \$(wc -c <longest-$mode.html) -le 220000 ]"
done

# A written routine of every muscle has all figures; one of as much as a routine may hold leaves some out, with a note.
{
	printf 'kind: routine\nname: all\nmode: post-run\nsteps:\n'
	"$program" list muscles | awk '{ print "  - { roll: " $1 ", seconds: 30 }" }'
} >every.yaml
status 0 print every.yaml --guided --format html -o every.html
check "the guided page of every muscle" [ "$(wc -c <every.html)" -le 220000 ]
check "it has all figures" sh -c '! grep -q "No figure here" every.html'
{
	cat every.yaml
	"$program" list stretches | awk '$NF == "static" { print "  - { stretch: " $1 " }" }' | head -n 16
} >crowd.yaml
status 0 print crowd.yaml --guided --format html -o crowd.html
check "the guided page of as much as fits" [ "$(wc -c <crowd.html)" -le 220000 ]
check "the figures left out are named" grep -q "No figure here" crowd.html
check "the QR code stays" grep -q "QR code of the routine" crowd.html
for muscle in rectus-femoris hamstrings-medial hamstrings-lateral gluteus-maximus tfl hip-flexors adductors \
	gastrocnemius-medial tibialis-anterior foot-sole pectorals; do
	echo "  - { roll: $muscle, seconds: 30 }"
done >again
{ sed '/stretch/d' crowd.yaml; cat again; sed -n '/stretch/p' crowd.yaml; } >largest.yaml
status 0 print largest.yaml --guided --format html -o largest.html
check "the largest guided page" [ "$(wc -c <largest.html)" -le 220000 ]
check "the code stays" grep -q "The routine as a code" largest.html
awk 'BEGIN { for (i = 0; i < 5500; i++) printf "note %d ", i }' | cut -c 1-39000 >long-note.txt
status 1 print crowd.yaml --guided --format html -o noted.html --note "$(cat long-note.txt)"
says "too large to send, 220 kB is the most: shorten the note"
check "nothing is written" [ ! -e noted.html ]

echo "$checks checks, $failed failed"
[ "$failed" -eq 0 ] && [ "$checks" -gt 0 ]
