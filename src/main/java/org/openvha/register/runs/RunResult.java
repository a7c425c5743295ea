package org.openvha.register.runs;

import java.util.List;

/**
 * What came of assessing everybody.
 *
 * @param digest of the lines of everybody, in order of id
 * @param listed in order of rank
 */
record RunResult(RunCounts counts, String digest, List<ListedPerson> listed) {}
