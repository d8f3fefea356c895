/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Notes beside a history which profile files it belongs to. */
#define _GNU_SOURCE /* for strsep */
#include "io/store/owner.h"

#include "base/buf.h"
#include "base/mem.h"
#include "io/system/file.h"
#include "io/system/folders.h"
#include "io/system/save.h"
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

bool owner_new_id(uint64_t *ret_id, struct err *err)
{
	int source = open("/dev/urandom", O_RDONLY | O_CLOEXEC);
	*ret_id = 0;
	while (source >= 0 && *ret_id == 0)
		if (read(source, ret_id, sizeof(*ret_id)) != (ssize_t)sizeof(*ret_id)) {
			*ret_id = 0;
			break;
		}
	if (source >= 0)
		close(source);
	return *ret_id != 0 ||
	       err_set(err, ERR_FAILURE, "/dev/urandom: cannot be read, so this profile gets no history");
}

/* The profile files noted in `folder`, one path per line; "" if there are none. The caller frees it. */
static char *read_notes(const char *folder)
{
	struct err ignored = { 0 };
	char note[FOLDER_PATH_MAX], *bytes;
	size_t size;
	if (folder_path(note, folder, "profile", &ignored) && file_read(note, &bytes, &size, &ignored))
		return bytes;
	return mem_text("");
}

/* Cuts the next line off the notes; NULL after the last one. */
static char *next_line(char **notes)
{
	char *line = strsep(notes, "\n");
	return line != NULL && line[0] != '\0' ? line : NULL;
}

static bool lists(const char *folder, const char *whole)
{
	char *notes = read_notes(folder), *rest = notes, *line;
	bool found = false;
	while (!found && (line = next_line(&rest)) != NULL)
		found = strcmp(line, whole) == 0;
	free(notes);
	return found;
}

bool owner_has_id(const char *path, uint64_t id)
{
	struct err ignored = { 0 };
	char word[24], *bytes;
	size_t size;
	snprintf(word, sizeof(word), "%016" PRIx64, id);
	if (path[0] == '\0' || !file_read(path, &bytes, &size, &ignored))
		return false;
	bool found = strstr(bytes, word) != NULL;
	free(bytes);
	return found;
}

static bool is_other(const char *path, const char *whole, uint64_t id, char ret_other[FOLDER_PATH_MAX])
{
	char *real = realpath(path, NULL);
	bool other = real != NULL && strcmp(real, whole) != 0 && owner_has_id(real, id);
	if (other)
		snprintf(ret_other, FOLDER_PATH_MAX, "%s", path);
	free(real);
	return other;
}

/* Searches the other files in the profile's folder, because the original may have been moved after it was copied. */
static bool is_beside(const char *path, const char *whole, uint64_t id, char ret_other[FOLDER_PATH_MAX])
{
	struct paths paths = { 0 };
	struct err ignored = { 0 };
	char folder[FOLDER_PATH_MAX];
	const char *slash = strrchr(path, '/');
	bool found = false;
	snprintf(folder, sizeof(folder), "%.*s", slash != NULL ? (int)(slash - path) + 1 : 0, path);
	if (folder[0] != '\0' && file_is_there(folder) && paths_add(&paths, folder, &ignored))
		for (size_t i = 0; !found && i < paths.count; i++)
			found = is_other(paths.items[i], whole, id, ret_other);
	paths_done(&paths);
	return found;
}

bool owner_is_other(const char *folder, const char *path, uint64_t id, const char *main,
		    char ret_other[FOLDER_PATH_MAX])
{
	char *whole = realpath(path, NULL), *line;
	if (whole == NULL)
		return false;
	bool known = lists(folder, whole);
	bool found = !known && is_other(main, whole, id, ret_other);
	char *notes = read_notes(folder), *rest = notes;
	while (!known && !found && (line = next_line(&rest)) != NULL)
		found = is_other(line, whole, id, ret_other) || is_beside(line, whole, id, ret_other);
	found = found || (!known && is_beside(whole, whole, id, ret_other));
	free(notes);
	free(whole);
	return found;
}

static bool write_notes(const char *folder, const struct buf *notes, struct err *err)
{
	char note[FOLDER_PATH_MAX];
	return folder_path(note, folder, "profile", err) && folder_make(folder, err) &&
	       save_file(note, buf_text(notes), notes->size, true, err);
}

bool owner_claim(const char *folder, const char *path, uint64_t id, struct err *err)
{
	struct buf kept = { 0 };
	char *whole = realpath(path, NULL), *line;
	bool done = whole == NULL || lists(folder, whole);
	if (!done) {
		char *notes = read_notes(folder), *rest = notes;
		while ((line = next_line(&rest)) != NULL)
			if (owner_has_id(line, id))
				buf_addf(&kept, "%s\n", line);
		buf_addf(&kept, "%s\n", whole);
		done = write_notes(folder, &kept, err);
		free(notes);
	}
	buf_done(&kept);
	free(whole);
	return done;
}

bool owner_refuse(const char *path, const char *other, struct err *err)
{
	return err_set(
		err, ERR_DATA,
		"%s is a copy of %s: run 'rollcoach history --profile %s' in a terminal once, to say for whom it is",
		path, other, path);
}
