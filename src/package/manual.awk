# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Tidies scdoc's output: a paragraph begins where its text does, not before the end of an indentation or beside a heading;
# the title is in capitals, and lines of text have at most 80 bytes.
function print_wrapped(text, at)
{
	while (length(text) > 80) {
		for (at = 80; at > 1 && (substr(text, at, 1) != " " || substr(text, at + 1, 1) ~ /[.']/); at--)
			;
		if (at == 1)
			break
		print substr(text, 1, at - 1)
		text = substr(text, at + 1)
	}
	print text
}
/^\.PP?$/ { # as scdoc 1.11.3 writes it, or 1.11.5
	paragraph = !heading
	next
}
/^\.RE/ {
	print
	next
}
/^\.(TH|SH|SS)/ {
	heading = 1
	paragraph = 0
	if ($1 == ".TH") {
		$2 = toupper($2)
		gsub(/\\-/, "-") # a date with escapes is no date to mandoc
	}
	print
	next
}
{
	if (paragraph)
		print ".P"
	heading = paragraph = 0
	print_wrapped($0)
}
END {
	exit NR == 0 # scdoc has failed
}
