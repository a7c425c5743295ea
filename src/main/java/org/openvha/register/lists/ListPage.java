package org.openvha.register.lists;

import java.util.List;

/** A part of a list: {@code rows} from place {@code offset} of the {@code total} people that the filter leaves. */
public record ListPage(List<ListRow> rows, int offset, int total) {}
