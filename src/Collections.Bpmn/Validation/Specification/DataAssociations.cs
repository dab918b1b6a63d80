using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>Without a transformation an association copies one piece of data as it is.</summary>
internal static class DataAssociations
{
    public static void KeepTheKindOfData(RuleCheck check)
    {
        foreach (var association in Plain(check).Where(check.Document.KeepsToTheLetter))
        {
            var target = check.Document.ItemOf(check.Document.Referred(association, "targetRef"));
            foreach (var source in check.Document.AllReferred(association, "sourceRef").Select(check.Document.ItemOf))
            {
                if (source is not null && target is not null && !ItemDefinitions.AreEquivalent(source, target))
                    check.Refuse(association, $"{check.Name(association)} copies {check.Name(source)} to {check.Name(target)}: give both ends the same item definition, or add a transformation");
            }
        }
    }

    public static void HaveOneSource(RuleCheck check)
    {
        foreach (var association in Plain(check))
        {
            if (association.BpmnChildren("sourceRef").Count() is var sources && sources > 1)
                check.Refuse(association, $"expected one source of {check.Name(association)}, found {sources}: keep one, or add a transformation that combines them");
        }
    }

    private static IEnumerable<XmlElementNode> Plain(RuleCheck check) =>
        check.Document.Named("dataInputAssociation", "dataOutputAssociation").Where(association => association.BpmnChild("transformation") is null);
}
