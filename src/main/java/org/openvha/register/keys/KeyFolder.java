package org.openvha.register.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.document.RunLock;

/**
 * The keys, for this process alone until it is closed. They are held in memory: some 130 bytes each. What was added is on the disk after {@link #save()}, what was destroyed as soon as
 * {@link #destroy} returns. Files are 256, whatever the number of keys: the first byte of a name's mark says which. Not thread-safe.
 */
public final class KeyFolder implements AutoCloseable {

    private static final int BITS_OF_THE_FILE = 8;

    private final KeyFiles files;
    private final FolderCard card;
    private final List<Shard> shards;
    private final RunLock lock;
    private final Chance chance = new Chance();

    private KeyFolder(KeyFiles files, FolderCard card, List<Shard> shards, RunLock lock) {
        this.files = files;
        this.card = card;
        this.shards = shards;
        this.lock = lock;
    }

    /**
     * One that is there.
     *
     * @throws org.openvha.document.BadInputException if there is none, another process has it, others can read it, or something of it is lost or changed
     */
    public static KeyFolder open(Path folder) {
        try {
            return open(new KeyFiles(folder));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * One that is there, or a new one where nothing is. {@link BackupLog#open} knows when one may be made.
     *
     * @param log id of the log of the database that it is for
     * @throws org.openvha.document.BadInputException also if it is for another database
     */
    public static KeyFolder openOrMake(Path folder, String log) {
        try {
            KeyFiles files = new KeyFiles(folder);
            if (files.nothingIsThere()) {
                files.make(FolderCard.make(log, new Chance()));
            }
            KeyFolder opened = open(files);
            opened.refuseForAnother(log);
            return opened;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static KeyFolder open(KeyFiles files) throws IOException {
        FolderCard card = files.card();
        RunLock lock = files.lock();
        List<Shard> shards = null;
        try {
            shards = files.shards(card);
        } finally {
            if (shards == null) {
                lock.close();
            }
        }
        return new KeyFolder(files, card, shards, lock);
    }

    /** @throws org.openvha.document.BadInputException if it is for another database than that of this log; it is closed then */
    public void refuseForAnother(String log) {
        if (!card.log().equals(log)) {
            close();
            throw files.ofAnotherDatabase();
        }
    }

    /** By chance, when it was made. */
    public String id() {
        return card.id();
    }

    public Path path() {
        return files.folder();
    }

    /** How many keys it holds. */
    public long size() {
        return shards.stream().mapToLong(Shard::size).sum();
    }

    /** How many keys were ever made, file by file. These only grow, which tells an older copy of the folder. */
    public List<Long> made() {
        return shards.stream().map(Shard::made).toList();
    }

    /** How many keys were ever made, in all. */
    public long madeInAll() {
        return shards.stream().mapToLong(Shard::made).sum();
    }

    /** The key of a name; made if there is none. */
    public byte[] keyOrNew(String name) {
        Mark mark = card.mark(name);
        return shard(mark).find(mark).orElseGet(() -> {
            byte[] fresh = chance.bytes(Shard.KEY_BYTES);
            shard(mark).add(mark, fresh);
            return fresh;
        });
    }

    /** The key of a name; empty if there is none. */
    public Optional<byte[]> find(String name) {
        Mark mark = card.mark(name);
        return shard(mark).find(mark);
    }

    /** What stands for a key in a backup: it follows from the key, so that it leads nowhere once that is destroyed. */
    public static Mark mark(byte[] key) {
        return Mark.of(Derivation.hmac(key, "mark"));
    }

    /** Every key by what stands for it in backups. */
    public Map<Mark, byte[]> byMark() {
        Map<Mark, byte[]> keys = new HashMap<>();
        shards.forEach(shard -> shard.forEach((name, key) -> keys.put(mark(key), key)));
        return keys;
    }

    /** Whatever was made is on the disk when this returns. Whoever is stopped in between has some of it there. */
    public void save() {
        try {
            List<Shard> changed = new ArrayList<>();
            for (Shard shard : shards) {
                if (shard.changed()) {
                    changed.add(shard);
                }
            }
            for (Shard shard : changed) {
                files.replace(shards.indexOf(shard), shard, card);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The keys of these names are not there any more when this returns; names without one do not matter. Returns how many there were. */
    public int destroy(Collection<String> names) {
        int destroyed = 0;
        for (String name : names) {
            Mark mark = card.mark(name);
            destroyed += shard(mark).remove(mark) ? 1 : 0;
        }
        save();
        return destroyed;
    }

    private Shard shard(Mark name) {
        return shards.get((int) (name.high() >>> (Long.SIZE - BITS_OF_THE_FILE)));
    }

    /** Lets other processes in. What was not saved is forgotten. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
