import static java.nio.charset.StandardCharsets.UTF_8;
import java.io.*;
import java.nio.file.*;
import java.security.*;
import java.util.*;
import java.util.regex.*;

/**
 * Verifies an export of OpenVHA's log, as docs/audit-log.md says, with a JDK 17 and nothing else. Exit status 0 if the log holds, 4 if not.
 * <pre>java AuditVerifier.java EXPORT_DIR KEY.jwk [CHECKPOINTS_KEPT_ELSEWHERE.jws]</pre>
 */
public class AuditVerifier {
    static final String S = "\"(?:[^\"\\\\\\x00-\\x1f]++|\\\\.)*+\"", N = "[0-9]{1,18}+", H = "sha256:[0-9a-f]{64}", R = "[0-9]{1,18}(?:-[0-9]{1,18})?";
    static final Pattern LINE = form("<'entry':(<'action':(S,'actor':S,'at':'[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z'),'details':(<(?:S:S(?:,S:S)*+)?+>),'door':S,'number':N,'operation':'([A-Z]+',"
            + "'outcome':'[A-Z]+)','person':(?:null|'(H)'),'previous':'(H)','role':S,'ruleSet':(?:null|S),'run':(?:null|N),'seq':(N)>),'hash':'(H)'>");
    static final Pattern PART = form("<'content':(<.*>),'salt':'([0-9a-f]{64})','seq':(N)>");
    static final Pattern CHECKPOINT = form("<'checkpoint':(N),'entries':(N),'head':'(H)','log':'([0-9a-f-]{36})','time':'[0-9TZ:.-]+'>");
    static final Pattern KEY = form("<'crv':'Ed25519','kty':'OKP','x':'([A-Za-z0-9_-]{43})'>");
    static final Pattern ERASED = Pattern.compile("\"digest\":\"(" + H + ")\",\"erased-parts\":\"(" + R + "(?:," + R + ")*+)\"");
    static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    static final TreeMap<Long, List<Matcher>> checkpoints = new TreeMap<>();
    static final TreeMap<Long, String> parts = new TreeMap<>();
    static final TreeSet<Long> missing = new TreeSet<>();
    static String log, checkpointFault;
    static long signed, present;

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        String jwk = Files.readString(Path.of(arguments[1])).strip();
        List<String> kept = new ArrayList<>(Files.readAllLines(folder.resolve("checkpoints.jws")));
        int own = kept.size();
        kept.addAll(arguments.length < 3 ? List.of() : Files.readAllLines(Path.of(arguments[2])));
        for (int i = 0; i < kept.size(); i++) {
            checkpoint(kept.get(i), jwk, i < own ? i + 1 : 0);
        }
        String inEntries = log == null ? null : entries(folder);
        String fault = inEntries != null ? inEntries : log == null ? "Checkpoint 1 is not there, not signed with this key, or was changed." : checkpointFault != null || signed >= present ? checkpointFault
                : "Entry " + (signed + 1) + " and what follows it was put in: the last checkpoint of the export was signed for " + signed + " entries.";
        System.out.println(fault == null ? "The log holds." : "THE LOG DOES NOT HOLD. " + fault);
        System.exit(fault == null ? 0 : 4);
    }

    /** @param number that it should have; 0 if it was kept elsewhere, and may have any */
    static void checkpoint(String jws, String jwk, long number) throws Exception {
        Optional<Matcher> said = signed(jws.strip().split("\\.", -1), jwk);
        String fault = said.isEmpty() ? "is not signed with this key, or was changed."
                : number > 0 && Long.parseLong(said.get().group(1)) != number ? "is missing: number " + said.get().group(1) + " stands in its place."
                : log != null && !log.equals(said.get().group(4)) ? "is of another log." : null;
        if (fault == null) {
            checkpoints.computeIfAbsent(Long.parseLong(said.get().group(2)), none -> new ArrayList<>()).add(said.get());
            signed = number > 0 ? Long.parseLong(said.get().group(2)) : signed;
        }
        log = log == null && said.isPresent() ? said.get().group(4) : log;
        checkpointFault = checkpointFault == null && fault != null ? "Checkpoint " + number + " " + fault : checkpointFault;
    }

    /** The payload of a JSON Web Signature (RFC 7515, RFC 8037); empty unless that key has signed it. */
    static Optional<Matcher> signed(String[] parts, String jwk) throws Exception {
        Matcher key = KEY.matcher(jwk);
        String header = "{\"alg\":\"EdDSA\",\"kid\":\"" + URL.encodeToString(HexFormat.of().parseHex(hash(jwk.getBytes(UTF_8)).substring(7))) + "\"}";
        if (parts.length != 3 || !key.matches() || !parts[0].equals(URL.encodeToString(header.getBytes(UTF_8)))) {
            return Optional.empty();
        }
        byte[] x509 = HexFormat.of().parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(Base64.getUrlDecoder().decode(key.group(1))));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new java.security.spec.X509EncodedKeySpec(x509)));
        signature.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
        try {
            Matcher payload = CHECKPOINT.matcher(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2])) && payload.matches() ? Optional.of(payload) : Optional.empty();
        } catch (IllegalArgumentException | SignatureException none) {
            return Optional.empty();
        }
    }

    /** What is wrong first; null if nothing is. */
    static String entries(Path folder) throws Exception {
        boolean withPeople = Files.exists(folder.resolve("people.ndjson"));
        String head = hash(log.getBytes(UTF_8)), last = "";
        long place = 0;
        try (BufferedReader lines = read(folder.resolve("entries.ndjson")); BufferedReader people = read(folder.resolve("people.ndjson"))) {
            String next = people.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                present = ++place;
                Matcher entry = LINE.matcher(line), part = PART.matcher(next == null ? "" : next);
                boolean has = part.matches() && part.group(3).equals(Long.toString(place));
                String wrong = !entry.matches() ? " is not one."
                        : !entry.group(7).equals(Long.toString(place)) ? " is missing, or not there: entry " + entry.group(7) + " stands in its place."
                        : !entry.group(8).equals(hash(entry.group(1).getBytes(UTF_8))) ? " was changed: its hash is another."
                        : !entry.group(6).equals(head) ? " does not follow the one before it."
                        : has && !hash(HexFormat.of().parseHex(part.group(2)), part.group(1).getBytes(UTF_8)).equals(entry.group(5))
                        ? " has a personal part that was changed, or that it does not speak of."
                        : checkpoints.getOrDefault(place, List.of()).stream().anyMatch(said -> !said.group(3).equals(entry.group(8)))
                        ? " or one before it was written anew: a checkpoint was signed for another." : null;
                if (wrong != null) {
                    return "Entry " + place + wrong;
                }
                certify(entry, Long.parseLong(entry.group(2).replaceAll("(?s).*\"at\":\"(.{4})-(..)-(..)T.*", "$1$2$3")), !has && withPeople);
                next = has ? people.readLine() : next;
                head = entry.group(8);
                Matcher after = PART.matcher(next == null ? "" : next);
                if (next != null && (!after.matches() || Long.parseLong(after.group(3)) <= place)) {
                    return "Entry " + place + " is followed by a personal part that cannot be read, stands twice or is out of order.";
                }
                last = entry.group(2) + entry.group(3);
            }
            if (next != null) {
                return "Entry " + (place + 1) + " is not there, but a personal part of it or of a later one is.";
            }
        }
        return !missing.isEmpty() ? "Entry " + missing.first() + " has lost its personal part, and no entry certifies that it was erased when its three years were over."
                : !withPeople && last.startsWith("\"export-log\"") && last.contains("\"people\":\"included\"")
                ? "Entry " + place + " says that personal parts were exported with it, and they are not there."
                : !checkpoints.tailMap(place, false).isEmpty() ? "Entry " + (place + 1) + " and what follows it is cut off: a checkpoint was signed for more." : null;
    }

    /** A missing part is one no more if a certificate names it: with the digest of what stands in all of its places, three years after the last. Days are numbers: 20240603. */
    static void certify(Matcher entry, long day, boolean lost) throws Exception {
        Matcher says = ERASED.matcher(entry.group(4).equals("ERASURE\",\"outcome\":\"DONE") && entry.group(2).startsWith("\"erase-personal-parts\",") ? entry.group(3) : "");
        TreeMap<Long, String> named = new TreeMap<>();
        for (String range : says.find() ? says.group(2).split(",") : new String[0]) {
            long from = Long.parseLong(range.split("-")[0]);
            named.putAll(parts.subMap(from, true, Math.max(from, Long.parseLong(range.replaceAll(".*-", ""))), true));
        }
        if (!named.isEmpty() && hash(String.join("", named.values().stream().map(part -> part.substring(0, 71)).toList()).getBytes(UTF_8)).equals(says.group(1))
                && named.values().stream().allMatch(part -> Long.parseLong(part.substring(71)) + 30000 <= day)) {
            missing.removeAll(named.keySet());
        }
        if (entry.group(5) != null) {
            parts.put(Long.parseLong(entry.group(7)), entry.group(5) + day);
            missing.addAll(lost ? Set.of(Long.parseLong(entry.group(7))) : Set.of());
        }
    }

    static BufferedReader read(Path file) throws IOException { // bytes that are no UTF-8 become others, so a hash tells
        return new BufferedReader(Files.exists(file) ? new InputStreamReader(Files.newInputStream(file), UTF_8) : Reader.nullReader());
    }

    static Pattern form(String form) {
        return Pattern.compile(form.replace("<", "\\{").replace(">", "\\}").replace('\'', '"')
                .replaceAll("\\bS\\b", Matcher.quoteReplacement(S)).replaceAll("\\bN\\b", Matcher.quoteReplacement(N)).replaceAll("\\bH\\b", Matcher.quoteReplacement(H)), Pattern.DOTALL);
    }

    static String hash(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Arrays.asList(parts).forEach(digest::update);
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }
}
