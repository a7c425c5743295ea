package org.openvha.register.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.openvha.document.Digests;
import org.openvha.register.keys.KeyFolder;
import org.openvha.register.keys.PrivateFiles;

/** Writes the rows of one table, each encrypted under the keys it belongs to. */
final class RowFileWriter implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 18;

    private final BackedUpTable table;
    private final KeyFolder keys;
    private final RowCipher cipher;
    private final FileChannel file;
    private final OutputStream out;
    private final Digests.Running digest = new Digests.Running();
    private long rows;
    private long bytes;

    RowFileWriter(BackedUpTable table, Path folder, KeyFolder keys, RowCipher cipher) throws IOException {
        this.table = table;
        this.keys = keys;
        this.cipher = cipher;
        this.file = PrivateFiles.create(folder.resolve(TableFile.name(table.name())));
        this.out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER_BYTES);
    }

    /** @param row a line of COPY, with names of keys first, then plain columns, then the others */
    void write(byte[] row) throws IOException {
        List<String> columns = CopyLines.columns(row);
        int names = table.belonging().names().size();
        int sealedFrom = names + table.plain().size();
        List<byte[]> rowKeys = columns.subList(0, names).stream()
                .map(name -> keys.keyOrNew(CopyLines.unescaped(name)))
                .toList();
        SealedRow sealed =
                sealed(rowKeys, columns.subList(names, sealedFrom), columns.subList(sealedFrom, columns.size()));
        byte[] line = sealed.line().getBytes(StandardCharsets.UTF_8);
        digest.update(line);
        out.write(line);
        bytes += line.length;
    }

    private SealedRow sealed(List<byte[]> rowKeys, List<String> plain, List<String> secret) {
        rows++;
        SealedRow row = new SealedRow(rowKeys.stream().map(KeyFolder::mark).toList(), new byte[0], plain);
        String bound = SealedRow.bound(table.name(), rows, row.keys(), plain);
        return new SealedRow(row.keys(), cipher.seal(rowKeys, bound, String.join("\t", secret)), plain);
    }

    /** On the disk, and what the manifest says of it. */
    TableFile end() throws IOException {
        out.flush();
        file.force(true);
        return new TableFile(table.name(), table.plain(), table.sealed(), rows, bytes, digest.end());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
