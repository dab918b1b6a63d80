using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>
/// A pair of link events stands for a sequence flow inside one container. The pair is made by the source and target that
/// the definitions name, or, where a throwing link names no target, by equal names.
/// </summary>
internal static class LinkEvents
{
    public static void StandAtOneEndOfAFlow(RuleCheck check)
    {
        foreach (var (node, _) in Links(check, "intermediateThrowEvent").Where(link => check.Document.OutgoingCount(link.Node) > 0))
            check.Refuse(node, $"{check.Name(node)} goes on at its catching link and may have no outgoing sequence flow: remove the flow");
        foreach (var (node, _) in Links(check, "intermediateCatchEvent").Where(link => check.Document.IncomingCount(link.Node) > 0))
            check.Refuse(node, $"{check.Name(node)} is reached by its throwing link and may have no incoming sequence flow: remove the flow");
    }

    public static void NameEachOther(RuleCheck check)
    {
        foreach (var (node, definition) in Links(check, "intermediateThrowEvent"))
        {
            if (check.Document.Referred(definition, "target") is not { LocalName: "linkEventDefinition" } target || target.BpmnChild("source") is null) continue;
            if (!check.Document.AllReferred(target, "source").Contains(definition))
                check.Refuse(node, $"{check.Name(node)} names {check.Name(target)} as its target, which does not name it as a source: make the pair agree");
        }
    }

    public static void ThatCatchHaveASource(RuleCheck check)
    {
        var throwing = Links(check, "intermediateThrowEvent").ToList();
        var targets = throwing.Select(link => check.Document.Referred(link.Definition, "target")).ToHashSet();
        var names = throwing.Select(link => Name(link.Definition)).ToHashSet(StringComparer.Ordinal);
        foreach (var (node, definition) in Links(check, "intermediateCatchEvent"))
        {
            var named = check.Document.AllReferred(definition, "source").Any(source => source.LocalName == "linkEventDefinition");
            if (!named && !targets.Contains(definition) && (Name(definition) is not { } name || !names.Contains(name)))
                check.Refuse(node, $"no throwing link leads to {check.Name(node)}: give a throwing link the same name, or name it as source");
        }
    }

    public static void ThatThrowHaveOneTarget(RuleCheck check)
    {
        var catching = Links(check, "intermediateCatchEvent").ToList();
        var names = catching.Where(link => Name(link.Definition) is not null).ToLookup(link => (Name(link.Definition)!, check.Document.Parent(link.Node)));
        var anywhere = catching.Select(link => Name(link.Definition)).ToHashSet(StringComparer.Ordinal);
        foreach (var (node, definition) in Links(check, "intermediateThrowEvent"))
        {
            if (definition.BpmnChildren("target").Count() is var targets && targets > 0)
            {
                if (targets > 1) check.Refuse(node, $"expected one target of {check.Name(node)}, found {targets}: keep one");
                continue;
            }
            var same = Name(definition) is { } name ? names[(name, check.Document.Parent(node))].Count() : 0;
            if (same > 1 || (same == 0 && !anywhere.Contains(Name(definition) ?? "")))
                check.Refuse(node, $"expected one catching link for {check.Name(node)}, found {same}: give both the same name, or name its target");
        }
    }

    public static void StayInTheirContainer(RuleCheck check)
    {
        var catching = Links(check, "intermediateCatchEvent").Where(link => Name(link.Definition) is not null)
            .ToLookup(link => Name(link.Definition)!, link => check.Document.Parent(link.Node), StringComparer.Ordinal);
        foreach (var (node, definition) in Links(check, "intermediateThrowEvent"))
        {
            var home = check.Document.Parent(node);
            var containers = check.Document.Referred(definition, "target") is { LocalName: "linkEventDefinition" } target
                ? [Container(target, check)]
                : catching[Name(definition) ?? ""].ToList();
            if (containers.Count > 0 && !containers.Contains(home))
                check.Refuse(node, $"{check.Name(node)} leads to a link in {check.Name(containers[0]!)}: a link stays in its process or subprocess; use sequence flow at the border");
        }
    }

    private static XmlElementNode? Container(XmlElementNode definition, RuleCheck check) =>
        check.Document.Parent(definition) is { } owner ? check.Document.Parent(owner) : null;

    private static IEnumerable<(XmlElementNode Node, XmlElementNode Definition)> Links(RuleCheck check, string kind) =>
        from node in check.Document.Named(kind)
        let definition = check.Document.Definitions(node).FirstOrDefault(definition => definition.Trigger() == "link")
        where definition is not null
        select (node, definition);

    private static string? Name(XmlElementNode definition) => definition.Attribute("name") is { Length: > 0 } name ? name : null;
}
