using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;
using Collections.Domain.Cases;
using Collections.Domain.Objects;
using Collections.Engine.Planning;
using Collections.Strategies.Checking;
using Collections.Strategies.Expansion;
using Collections.Strategies.Packages;

namespace Collections.Strategies.Planning;

/// <summary>What a strategy says of its level are words that cases know, and it names only what stands where its cases do.</summary>
internal static class LevelCheck
{
    private const string Rule = "strategy-settings";
    private const string SetState = "Collections.SetState";
    private const string SetField = "Collections.SetField";

    public static IEnumerable<Finding> Check(StrategyPackage package, string file, string processId, StrategySettings? settings, ObjectTypes objects)
    {
        if (settings is null) yield break;
        if (CaseLevelText.ObjectsOf(settings.Level) is { } type)
        {
            if (objects.Find(type) is null) yield return Found(Unknown(type, objects));
        }
        else if (CaseLevelText.Parse(settings.Level) is null)
        {
            yield return Wrong("level", CaseLevelText.All, settings.Level);
        }
        if (LeadRuleText.Parse(settings.Lead) is null) yield return Wrong("lead", LeadRuleText.All, settings.Lead);

        Finding Wrong(string attribute, IReadOnlyList<string> known, string found) =>
            Found($"expected as {attribute} of the strategy one of {string.Join(", ", known.Select(word => $"'{word}'"))}, found '{found}'");

        Finding Found(string message) => new($"{package.Name}/{file}", Rule, FindingSeverity.Error, processId, message);
    }

    /// <summary>Steps that bring an object to another state or set a field: only a strategy that works objects has one, and only what its type has is known.</summary>
    public static IEnumerable<Finding> OfSteps(StrategyPackage package, string file, BpmnProcess process, ObjectTypes objects)
    {
        var type = objects.Find(CaseLevelText.ObjectsOf(process.Settings?.Level));
        foreach (var node in CalendarSegments.Nodes(process).Where(node => node.Binding?.ActivityType == SetState))
        {
            if (WrongState(node, process.Settings, type) is { } wrong)
                yield return new Finding($"{package.Name}/{file}", "object-state", FindingSeverity.Error, node.Id, wrong);
        }
        foreach (var node in CalendarSegments.Nodes(process).Where(node => node.Binding?.ActivityType == SetField))
        {
            if (WrongField(node, process.Settings, type) is { } wrong)
                yield return new Finding($"{package.Name}/{file}", "object-field-set", FindingSeverity.Error, node.Id, wrong);
        }
    }

    private static string? WrongState(FlowNode node, StrategySettings? settings, ObjectType? type)
    {
        if (CaseLevelText.ObjectsOf(settings?.Level) is null)
            return $"'{node.Name ?? node.Id}': a strategy whose level is a type of objects was expected, found the level '{settings?.Level ?? StrategySettings.DefaultLevel}': its cases work no object that could come to a state.";
        return type is null || node.Binding!.Find("state")?.ExpressionText is not { } state || type.StateOf(state) is not null
            ? null
            : $"'{node.Name ?? node.Id}': one of the states {string.Join(", ", type.States.Select(known => $"'{known.Name}'"))} of '{type.Key}' was expected, found '{state}'.";
    }

    private static string? WrongField(FlowNode node, StrategySettings? settings, ObjectType? type)
    {
        if (CaseLevelText.ObjectsOf(settings?.Level) is null)
            return $"'{node.Name ?? node.Id}': a strategy whose level is a type of objects was expected, found the level '{settings?.Level ?? StrategySettings.DefaultLevel}': its cases work no object that has fields.";
        return type is null || node.Binding!.Find("field")?.ExpressionText is not { } field || type.FieldOf(field) is not null
            ? null
            : $"'{node.Name ?? node.Id}': one of the fields {string.Join(", ", type.Fields.Select(known => $"'{known.Name}'"))} of '{type.Key}' was expected, found '{field}'.";
    }

    /// <summary>Fields of objects of which the strategy works none: they would never be known.</summary>
    public static IEnumerable<Finding> OfFields(StrategyPackage package, string file, string processId, Plan? plan, StrategyFacts facts)
    {
        if (plan is null || facts.Objects.All.Count == 0) yield break;
        var own = CaseLevelText.ObjectsOf(plan.Grouping?.Level);
        for (var i = 0; i < facts.Catalog.Count; i++)
        {
            if (!plan.UsedFacts[i] || facts.Objects.Of(facts.Schema.Columns[i].Name) is not { } type || type.Key == own) continue;
            yield return new Finding($"{package.Name}/{file}", "object-field", FindingSeverity.Error, processId,
                $"'{facts.Schema.Columns[i].Name}' is a field of objects of the type '{type.Key}': only a strategy whose level is 'object:{type.Key}' knows it. Ask 'open objects' whether the customer has one that is open.");
        }
    }

    private static string Unknown(string type, ObjectTypes objects) => objects.All.Count == 0
        ? $"expected a type of objects that is defined under Settings › Objects, found '{type}', and none is defined"
        : $"expected as type of objects one of {string.Join(", ", objects.All.Select(known => $"'{known.Key}'"))}, found '{type}'";
}
