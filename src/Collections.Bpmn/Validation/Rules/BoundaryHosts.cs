using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation.Rules;

/// <summary>An event sits on the edge of an activity beside which it is drawn.</summary>
internal static class BoundaryHosts
{
    public const string Host = "boundary-event-host";

    public static void Check(ValidationContext context)
    {
        foreach (var boundary in context.Nodes.OfType<BoundaryEvent>())
        {
            if (boundary.AttachedTo is null || boundary.AttachedTo.Container != boundary.Container)
                context.Error(Host, boundary, $"expected an activity of '{boundary.Container.Id}' under {boundary}, found '{boundary.AttachedToRef}': attach it to the activity it watches");
        }
    }
}
