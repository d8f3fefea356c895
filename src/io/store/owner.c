/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Notes beside a history which profile it belongs to. */
#include "io/store/owner.h"
#include "io/system/file.h"
#include "io/system/folders.h"
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

/* The path noted last; "" if there is none. */
static void read_note(const char *note, char out[FOLDER_PATH_MAX])
{
	struct err ignored = { 0 };
	char *bytes;
	size_t size;
	out[0] = '\0';
	if (!file_read(note, &bytes, &size, &ignored))
		return;
	snprintf(out, FOLDER_PATH_MAX, "%.*s", (int)strcspn(bytes, "\n"), bytes);
	free(bytes);
}

/* True if a file is still there and names the id. */
static bool has_id(const char *path, uint64_t id)
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

static bool write_note(const char *note, const char *path, struct err *err)
{
	char line[FOLDER_PATH_MAX + 2];
	int size = snprintf(line, sizeof(line), "%s\n", path);
	int file = open(note, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
	bool done = file >= 0 && write(file, line, (size_t)size) == size;
	if (file >= 0)
		close(file);
	return done || err_set(err, ERR_FAILURE, "%s: cannot be written: check the disk and its free space", note);
}

/* The path noted last, and the whole path of the profile; false if they are the same, or one is unknown. */
static bool differ(const char *folder, const char *path, char ret_owner[FOLDER_PATH_MAX])
{
	char note[FOLDER_PATH_MAX];
	struct err ignored = { 0 };
	char *whole = realpath(path, NULL);
	bool known = whole != NULL && folder_path(note, folder, "profile", &ignored);
	if (known)
		read_note(note, ret_owner);
	bool differ = known && strcmp(ret_owner, whole) != 0;
	free(whole);
	return differ;
}

bool owner_is_other(const char *folder, const char *path, uint64_t id, char ret_other[FOLDER_PATH_MAX])
{
	return differ(folder, path, ret_other) && has_id(ret_other, id);
}

bool owner_claim(const char *folder, const char *path, struct err *err)
{
	char note[FOLDER_PATH_MAX], owner[FOLDER_PATH_MAX];
	if (!differ(folder, path, owner))
		return true;
	char *whole = realpath(path, NULL);
	bool done = whole == NULL || (folder_path(note, folder, "profile", err) && folder_make(folder, err) &&
				      write_note(note, whole, err));
	free(whole);
	return done;
}

bool owner_refuse(const char *path, const char *other, struct err *err)
{
	return err_set(
		err, ERR_DATA,
		"%s is a copy of %s: remove the line 'history_id' from one of them, so that it gets a history of "
		"its own",
		path, other);
}
