package org.openvha.cli;

import java.util.List;
import org.openvha.register.lists.ListRow;
import org.openvha.register.runs.Run;

/** One assessment of the demonstration, and its list in order of rank. */
record DemoRun(Run run, List<ListRow> ranked) {}
