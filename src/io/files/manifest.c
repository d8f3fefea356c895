/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Keeps the manifest as lines "HASH NAME" in a hidden file in the folder.
 *
 * Lines are added before each sheet is written, and the file is rewritten at the end. After a run that did not get there,
 * a sheet may have several lines: the one that fits its bytes counts. */
#include "io/files/manifest.h"

#include "base/mem.h"
#include "base/text.h"
#include "io/system/file.h"
#include "io/system/save.h"
#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char file_name[] = ".rollcoach-manifest", heading[] = "rollcoach manifest 1\n";

static char *path_of(const struct manifest *manifest, const char *name)
{
	struct buf path = { 0 };
	buf_addf(&path, "%s/%s", manifest->folder, name);
	return path.data;
}

/* FNV-1a is enough to notice manual changes. */
static uint64_t hash_of(const char *bytes, size_t size)
{
	uint64_t hash = 0xcbf29ce484222325u;
	for (size_t i = 0; i < size; i++)
		hash = (hash ^ (unsigned char)bytes[i]) * 0x100000001b3u;
	return hash;
}

/* ---- Reading ---------------------------------------------------------------------------------------------------- */

/* A sheet's name must not lead out of the folder. */
static bool is_name(const char *name, size_t size)
{
	return size > 0 && name[0] != '.' && memchr(name, '/', size) == NULL && text_unsafe(name, size) == size;
}

static void add(struct manifest *manifest, const char *name, size_t size, uint64_t hash)
{
	/* Doubles the capacity at each power of two. */
	if ((manifest->count & (manifest->count - 1)) == 0)
		manifest->sheets = mem_grow(manifest->sheets, manifest->count == 0 ? 1 : 2 * manifest->count,
					    sizeof(*manifest->sheets));
	struct buf copy = { 0 };
	buf_add_bytes(&copy, name, size);
	manifest->sheets[manifest->count++] = (struct manifest_sheet){ copy.data, hash, false };
}

static void add_line(struct buf *text, uint64_t hash, const char *name)
{
	buf_addf(text, "%016" PRIx64 " %s\n", hash, name);
}

static struct manifest_sheet *sheet_of(const struct manifest *manifest, const char *name, size_t size)
{
	for (unsigned i = 0; i < manifest->count; i++)
		if (strncmp(manifest->sheets[i].name, name, size) == 0 && manifest->sheets[i].name[size] == '\0')
			return &manifest->sheets[i];
	return NULL;
}

static bool is_unchanged(const struct manifest *manifest, const struct manifest_sheet *sheet)
{
	char *path = path_of(manifest, sheet->name), *bytes;
	size_t size;
	struct err ignored = { 0 };
	bool same = file_read(path, &bytes, &size, &ignored);
	if (same) {
		same = hash_of(bytes, size) == sheet->hash;
		free(bytes);
	}
	free(path);
	return same;
}

static bool parse(struct manifest *manifest, const char *text)
{
	if (strncmp(text, heading, sizeof(heading) - 1) != 0)
		return false;
	for (text += sizeof(heading) - 1; *text != '\0';) {
		char *end;
		uint64_t hash = strtoull(text, &end, 16);
		size_t size = *end == ' ' ? strcspn(end + 1, "\n") : 0;
		if (end != text + 16 || end[1 + size] != '\n' || !is_name(end + 1, size))
			return false;
		struct manifest_sheet *sheet = sheet_of(manifest, end + 1, size);
		if (sheet == NULL)
			add(manifest, end + 1, size, hash);
		else if (!is_unchanged(manifest, sheet))
			sheet->hash = hash;
		text = end + 1 + size + 1;
	}
	return true;
}

bool manifest_load(struct manifest *ret_manifest, const char *folder, struct err *err)
{
	char *text;
	size_t size;
	struct stat there;
	*ret_manifest = (struct manifest){ .folder = folder };
	char *path = path_of(ret_manifest, file_name);
	bool good = lstat(path, &there) != 0 && (errno == ENOENT || errno == ENOTDIR);
	if (!good && (good = S_ISREG(there.st_mode) && file_read(path, &text, &size, err))) {
		ret_manifest->begun = true;
		good = parse(ret_manifest, text);
		free(text);
	}
	if (!good)
		err_set(err, ERR_FAILURE, "%s is damaged: remove it, and print into an empty folder", path);
	free(path);
	return good;
}

void manifest_done(struct manifest *manifest)
{
	for (unsigned i = 0; i < manifest->count; i++)
		free(manifest->sheets[i].name);
	free(manifest->sheets);
	*manifest = (struct manifest){ 0 };
}

/* ---- Sheets ----------------------------------------------------------------------------------------------------- */

enum sheet_state manifest_state(const struct manifest *manifest, const char *name)
{
	struct stat there;
	char *path = path_of(manifest, name);
	bool absent = lstat(path, &there) != 0;
	free(path);
	if (absent)
		return SHEET_ABSENT;
	if (!S_ISREG(there.st_mode))
		return SHEET_LINK;
	const struct manifest_sheet *sheet = sheet_of(manifest, name, strlen(name));
	if (sheet == NULL)
		return SHEET_FOREIGN;
	return is_unchanged(manifest, sheet) ? SHEET_OURS : SHEET_CHANGED;
}

bool manifest_has(const struct manifest *manifest, const char *name, const struct buf *bytes)
{
	const struct manifest_sheet *sheet = sheet_of(manifest, name, strlen(name));
	return sheet != NULL && sheet->hash == hash_of(buf_text(bytes), bytes->size) &&
	       manifest_state(manifest, name) == SHEET_OURS;
}

bool manifest_announce(struct manifest *manifest, const char *name, const struct buf *bytes, struct err *err)
{
	struct buf text = { 0 };
	char *path = path_of(manifest, file_name);
	buf_add(&text, manifest->begun ? "" : heading);
	add_line(&text, hash_of(buf_text(bytes), bytes->size), name);
	bool saved = save_append(path, buf_text(&text), text.size, err);
	manifest->begun = manifest->begun || saved;
	buf_done(&text);
	free(path);
	return saved;
}

void manifest_keep(struct manifest *manifest, const char *name, const struct buf *bytes)
{
	struct manifest_sheet *sheet = sheet_of(manifest, name, strlen(name));
	if (sheet == NULL && bytes == NULL)
		return;
	if (sheet == NULL) {
		add(manifest, name, strlen(name), 0);
		sheet = &manifest->sheets[manifest->count - 1];
	}
	if (bytes != NULL)
		sheet->hash = hash_of(buf_text(bytes), bytes->size);
	sheet->current = true;
}

/* ---- Cleaning up ------------------------------------------------------------------------------------------------ */

static void forget(struct manifest *manifest, unsigned at)
{
	free(manifest->sheets[at].name);
	memmove(&manifest->sheets[at], &manifest->sheets[at + 1],
		(manifest->count - at - 1) * sizeof(*manifest->sheets));
	manifest->count--;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* True for the temporary file of a sheet or of the manifest. */
static bool is_leftover(const struct manifest *manifest, const char *name)
{
	const size_t random = strlen(SAVE_RANDOM), tail = strlen(SAVE_BESIDE) + random;
	size_t size = strlen(name);
	if (size <= tail || strncmp(name + size - tail, SAVE_BESIDE, tail - random) != 0)
		return false;
	size -= tail;
	return sheet_of(manifest, name, size) != NULL ||
	       (size == strlen(file_name) && strncmp(name, file_name, size) == 0);
}

/* Removes what a killed run left behind. */
static void remove_leftovers(const struct manifest *manifest)
{
	DIR *folder = opendir(manifest->folder);
	for (struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;) {
		char *path = path_of(manifest, entry->d_name);
		struct stat there;
		if (is_leftover(manifest, entry->d_name) && lstat(path, &there) == 0 && S_ISREG(there.st_mode))
			unlink(path);
		free(path);
	}
	if (folder != NULL)
		closedir(folder);
}

/* Lists the visible files that do not belong to this run, sorted. */
static void list_others(const struct manifest *manifest, struct buf *ret_others)
{
	struct paths found = { 0 };
	DIR *folder = opendir(manifest->folder);
	for (struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;) {
		const struct manifest_sheet *sheet = sheet_of(manifest, entry->d_name, strlen(entry->d_name));
		if (entry->d_name[0] == '.' || (sheet != NULL && sheet->current))
			continue;
		found.items = mem_grow(found.items, found.count + 1, sizeof(*found.items));
		found.items[found.count++] = mem_text(entry->d_name);
	}
	if (folder != NULL)
		closedir(folder);
	if (found.count > 0)
		qsort(found.items, found.count, sizeof(*found.items), by_name);
	for (size_t i = 0; i < found.count; i++)
		buf_addf(ret_others, "%s\n", found.items[i]);
	paths_done(&found);
}

unsigned manifest_sweep(struct manifest *manifest, struct buf *ret_others)
{
	unsigned removed = 0;
	remove_leftovers(manifest);
	for (unsigned i = manifest->count; i-- > 0;) {
		if (manifest->sheets[i].current)
			continue;
		enum sheet_state state = manifest_state(manifest, manifest->sheets[i].name);
		char *path = path_of(manifest, manifest->sheets[i].name);
		bool gone = state == SHEET_ABSENT || (state == SHEET_OURS && unlink(path) == 0);
		removed += gone && state == SHEET_OURS;
		if (gone)
			forget(manifest, i);
		free(path);
	}
	list_others(manifest, ret_others);
	return removed;
}

bool manifest_save(const struct manifest *manifest, struct err *err)
{
	struct buf text = { 0 };
	char *path = path_of(manifest, file_name);
	buf_add(&text, heading);
	for (unsigned i = 0; i < manifest->count; i++)
		add_line(&text, manifest->sheets[i].hash, manifest->sheets[i].name);
	bool saved = true;
	if (manifest->count > 0)
		saved = save_file(path, buf_text(&text), text.size, false, err);
	else
		unlink(path); /* the file may not exist */
	buf_done(&text);
	free(path);
	return saved;
}
