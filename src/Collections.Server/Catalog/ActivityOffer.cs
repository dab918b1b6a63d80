using Collections.Engine.Activities;
using Collections.Server.Deployments;

namespace Collections.Server.Catalog;

/// <summary>All activities in one language.</summary>
internal static class ActivityOffer
{
    /// <summary>By category and label.</summary>
    public static IReadOnlyList<OfferedActivity> In(string language) =>
    [
        .. ActivityCatalog.Registry.Descriptors.Values
            .Where(descriptor => descriptor.Namespace == "Collections")
            .Select(descriptor => Offer(descriptor, ActivityWords.In(language)))
            .OrderBy(offer => offer.Category, StringComparer.Ordinal)
            .ThenBy(offer => offer.Label, StringComparer.Ordinal),
    ];

    private static OfferedActivity Offer(ActivityDescriptor descriptor, ActivityWords words)
    {
        var look = ActivityLook.Of(descriptor.TypeName);
        return new OfferedActivity(
            descriptor.TypeName,
            look.Element,
            words.Of(descriptor.Name, descriptor.DisplayName),
            words.Of($"{descriptor.Name}.description", descriptor.Description),
            words.Of($"category.{descriptor.Category}", descriptor.Category),
            look.Icon,
            look.Color,
            descriptor.IsSet,
            descriptor.Outcomes,
            [.. descriptor.Inputs.OrderBy(input => input.Order).Select(input => Offer(descriptor.Name, input, words))]);
    }

    private static OfferedInput Offer(string activity, InputDescriptor input, ActivityWords words) => new(
        input.Name,
        words.Of($"{activity}.{input.Name}", input.DisplayName),
        words.Of($"{activity}.{input.Name}.description", input.Description),
        input.TypeName,
        EditorOf(activity, input),
        input.IsRequired,
        input.DefaultValue,
        input.Options);

    private static string EditorOf(string activity, InputDescriptor input) => (activity, input.Name) switch
    {
        ("SegmentPortfolio" or "Offer", "decision") or ("TreatmentCalendar", "calendar") => "decision",
        ("SendMessage" or "Offer", "template") => "template",
        (_, "queue") or ("CallCampaign", "list") => "queue",
        ("SetState", "state") => "objectState",
        ("SetField", "field") => "objectField",
        ("PromiseWatch", "due") => "feel",
        (_, "due" or "earliest" or "atMost") => "duration",
        (_, "hour") => "time",
        _ => input.UIHint switch
        {
            "expression-editor" => "feel",
            "dropdown" => "choice",
            "checkbox" => "boolean",
            "multiline" => "multiline",
            _ when input.TypeName is "Int32" or "Int64" or "Decimal" or "Double" => "number",
            _ => "text",
        },
    };
}
