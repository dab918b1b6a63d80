using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>Data inputs and outputs, and the sets that group them.</summary>
internal static class InputsAndOutputs
{
    public static void AreNotDeclaredBySubProcesses(RuleCheck check)
    {
        foreach (var subProcess in check.Document.Where(ElementKinds.IsSubProcess).Where(subProcess => subProcess.BpmnChild("ioSpecification") is not null))
            check.Refuse(subProcess, $"{check.Name(subProcess)} may not declare inputs and outputs; it sees the data around it: remove the ioSpecification");
    }

    public static void InputsAreFilledFromOutside(RuleCheck check)
    {
        foreach (var association in check.Document.Named("dataInputAssociation", "dataOutputAssociation"))
        {
            if (check.Document.Referred(association, "targetRef") is { LocalName: "dataInput" } input && Owner(input, check) is { } owner && IsCallable(owner))
                check.Refuse(association, $"{check.Name(association)} writes to {check.Name(input)} of {check.Name(owner)}, which only a caller fills: write to a data object instead");
        }
    }

    public static void OutputsAreReadFromOutside(RuleCheck check)
    {
        foreach (var association in check.Document.Named("dataInputAssociation", "dataOutputAssociation"))
        {
            foreach (var output in check.Document.AllReferred(association, "sourceRef").Where(source => source.LocalName == "dataOutput"))
            {
                if (Owner(output, check) is { } owner && IsCallable(owner))
                    check.Refuse(association, $"{check.Name(association)} reads {check.Name(output)} of {check.Name(owner)}, which only a caller reads: read a data object instead");
            }
        }
    }

    public static void InputsAreInASet(RuleCheck check) => CheckMembership(check, "dataInput", "inputSet", "dataInputRefs");

    public static void OutputsAreInASet(RuleCheck check) => CheckMembership(check, "dataOutput", "outputSet", "dataOutputRefs");

    public static void OptionalInputsAreInTheSet(RuleCheck check) => CheckSubset(check, "inputSet", "optionalInputRefs", "dataInputRefs");

    public static void InputsWhileExecutingAreInTheSet(RuleCheck check) => CheckSubset(check, "inputSet", "whileExecutingInputRefs", "dataInputRefs");

    public static void OptionalOutputsAreInTheSet(RuleCheck check) => CheckSubset(check, "outputSet", "optionalOutputRefs", "dataOutputRefs");

    public static void OutputsWhileExecutingAreInTheSet(RuleCheck check) => CheckSubset(check, "outputSet", "whileExecutingOutputRefs", "dataOutputRefs");

    public static void SetsReferToEachOther(RuleCheck check)
    {
        CheckBackReferences(check, "inputSet", "outputSetRefs", "inputSetRefs");
        CheckBackReferences(check, "outputSet", "inputSetRefs", "outputSetRefs");
    }

    private static void CheckMembership(RuleCheck check, string data, string sets, string members)
    {
        var grouped = check.Document.Named(sets).SelectMany(set => check.Document.AllReferred(set, members)).ToHashSet();
        foreach (var single in check.Document.Named(data).Where(single => !grouped.Contains(single)))
            check.Refuse(single, $"{check.Name(single)} is in no {sets}: list it in the {members} of one");
    }

    private static void CheckSubset(RuleCheck check, string sets, string some, string all)
    {
        foreach (var set in check.Document.Named(sets))
        {
            var members = check.Document.AllReferred(set, all).ToHashSet();
            foreach (var data in check.Document.AllReferred(set, some).Where(data => !members.Contains(data)))
                check.Refuse(set, $"{check.Name(data)} is listed in the {some} of {check.Name(set)}, but not in its {all}: list it there too");
        }
    }

    private static void CheckBackReferences(RuleCheck check, string sets, string there, string back)
    {
        var pairs = check.Document.Named("inputSet", "outputSet")
            .SelectMany(set => check.Document.AllReferred(set, back).Select(other => (From: set, To: other))).ToHashSet();
        foreach (var set in check.Document.Named(sets))
        {
            foreach (var other in check.Document.AllReferred(set, there).Where(other => !pairs.Contains((other, set))))
                check.Refuse(other, $"{check.Name(set)} refers to {check.Name(other)}, which does not refer back: add it to the {back} of the other");
        }
    }

    private static XmlElementNode? Owner(XmlElementNode data, RuleCheck check) =>
        check.Document.Parent(data) is { LocalName: "ioSpecification" } specification ? check.Document.Parent(specification) : null;

    private static bool IsCallable(XmlElementNode element) =>
        element.LocalName == "process" || element.LocalName.StartsWith("global", StringComparison.Ordinal);
}
