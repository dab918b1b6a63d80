using System.Text.Json;
using Collections.Engine.Activities;

namespace Collections.Activities.Descriptors;

/// <summary>What the designer's palette and panels know of the activities, in the shape of Elsa's descriptors.</summary>
public static class ActivityDescriptors
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The descriptors of all activities of this product.</summary>
    public static string ToJson() => ToJson(CollectionsActivities.Registry());

    /// <summary>The answer to Elsa's <c>GET /descriptors/activities</c>: <c>{ items, count }</c>, in the order of the type names.</summary>
    public static string ToJson(ActivityRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        var items = registry.Descriptors.Values.Select(Describe).ToList();
        return JsonSerializer.Serialize(new { items, count = items.Count }, Options);
    }

    private static object Describe(ActivityDescriptor activity) => new
    {
        typeName = activity.TypeName,
        @namespace = activity.Namespace,
        name = activity.Name,
        version = activity.Version,
        category = activity.Category,
        displayName = activity.DisplayName,
        description = activity.Description,
        inputs = activity.Inputs.Select(Describe).ToList(),
        outputs = Array.Empty<object>(),
        kind = activity.Kind,
        runAsynchronously = false,
        ports = activity.Outcomes.Select(outcome => new { name = outcome, displayName = outcome, type = "Flow", isBrowsable = true }).ToList(),
        customProperties = new { icon = activity.Icon, decidesOverPopulation = activity.IsSet },
        constructionProperties = new { },
        isContainer = false,
        isBrowsable = true,
        isStart = false,
        isTerminal = false,
    };

    private static object Describe(InputDescriptor input) => new
    {
        name = input.Name,
        typeName = input.TypeName,
        displayName = input.DisplayName,
        description = input.Description,
        order = input.Order,
        isBrowsable = true,
        isSerializable = true,
        isSynthetic = false,
        isWrapped = true,
        uiHint = input.UIHint,
        category = "",
        defaultValue = input.DefaultValue,
        defaultSyntax = input.UIHint == "expression-editor" ? "Feel" : "Literal",
        isReadOnly = false,
        isSensitive = false,
        isRequired = input.IsRequired,
        autoEvaluate = true,
        uiSpecifications = Specifications(input),
    };

    private static object? Specifications(InputDescriptor input) => input.Options.Count == 0
        ? null
        : new { dropdown = new { selectList = new { items = input.Options.Select(option => new { text = option, value = option }).ToList() } } };
}
