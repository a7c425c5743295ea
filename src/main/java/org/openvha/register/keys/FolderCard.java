package org.openvha.register.keys;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a key folder says of itself, in a file that never changes.
 *
 * @param id by chance, so that backups can name the folder
 * @param log id of the log of the one database whose data these keys are for
 * @param secret without which no name can be found and no file be read as whole
 */
record FolderCard(String id, String log, byte[] secret) {

    static final String FILE = "key-folder.json";

    private static final Pattern FORM = Pattern.compile(
            "\\{\"format\":\"openvha-key-folder-1\",\"id\":\"([0-9a-f]{32})\",\"log\":\"([0-9a-f-]{36})\",\"secret\":\"([0-9a-f]{64})\"\\}\n");

    static FolderCard make(String log, Chance chance) {
        return new FolderCard(chance.name(), log, chance.bytes(Shard.KEY_BYTES));
    }

    /** Empty if these are not the bytes of one. */
    static Optional<FolderCard> read(byte[] bytes) {
        Matcher card = FORM.matcher(new String(bytes, StandardCharsets.UTF_8));
        return card.matches()
                ? Optional.of(new FolderCard(
                        card.group(1), card.group(2), HexFormat.of().parseHex(card.group(3))))
                : Optional.empty();
    }

    byte[] bytes() {
        return ("{\"format\":\"openvha-key-folder-1\",\"id\":\"" + id + "\",\"log\":\"" + log + "\",\"secret\":\""
                        + HexFormat.of().formatHex(secret) + "\"}\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What stands for a name in the folder's files. */
    Mark mark(String name) {
        return Mark.of(Derivation.hmac(secret, "name " + name));
    }

    /** Under which the folder's files are proved whole. */
    byte[] proof() {
        return Derivation.hmac(secret, "files");
    }
}
