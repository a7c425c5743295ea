package org.openvha.cli;

import org.openvha.document.Nearest;
import org.openvha.register.rulesets.ApprovalGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** One of the groups that approve. */
final class GroupName implements ITypeConverter<ApprovalGroup> {

    @Override
    public ApprovalGroup convert(String text) {
        return ApprovalGroup.labelled(text)
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is not a group that approves. "
                        + Nearest.remedy(text, ApprovalGroup.labels())));
    }
}
