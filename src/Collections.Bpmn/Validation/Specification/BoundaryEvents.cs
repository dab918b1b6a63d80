using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>Events on the edge of an activity.</summary>
internal static class BoundaryEvents
{
    private static readonly string[] Forbidden = ["link", "terminate"];
    private static readonly string[] AlwaysInterrupting = ["cancel", "compensate", "error"];

    public static void HaveAllowedTriggers(RuleCheck check)
    {
        HaveATrigger(check);
        foreach (var boundary in check.Document.Named("boundaryEvent"))
        {
            foreach (var trigger in check.Document.Definitions(boundary).Select(ElementKinds.Trigger))
            {
                if (Forbidden.Contains(trigger))
                    check.Refuse(boundary, $"{check.Name(boundary)} cannot catch an event of kind {trigger}: use a message, timer, signal, condition, error, escalation, compensation or cancel");
                else if (AlwaysInterrupting.Contains(trigger) && !boundary.Flag("cancelActivity", otherwise: true))
                    check.Refuse(boundary, $"{check.Name(boundary)} catches an event of kind {trigger}, which always interrupts: set cancelActivity to true");
            }
        }
    }

    public static void HaveATrigger(RuleCheck check)
    {
        foreach (var boundary in check.Document.Named("boundaryEvent").Where(boundary => check.Document.Definitions(boundary).Count == 0))
            check.Refuse(boundary, $"expected a trigger on {check.Name(boundary)}, found none: say what it waits for");
    }

    public static void ThatCancelSitOnATransaction(RuleCheck check)
    {
        foreach (var boundary in check.Document.Named("boundaryEvent").Where(boundary => check.Document.Has(boundary, "cancel")))
        {
            if (check.Document.Referred(boundary, "attachedToRef") is not { LocalName: "transaction" })
                check.Refuse(boundary, $"{check.Name(boundary)} catches a cancel, which only a transaction can end with: attach it to a transaction, or catch an error");
        }
    }

    public static void HaveNoIncomingFlow(RuleCheck check)
    {
        foreach (var boundary in check.Document.Named("boundaryEvent").Where(boundary => check.Document.IncomingCount(boundary) > 0))
            check.Refuse(boundary, $"{check.Name(boundary)} is started by its trigger and may have no incoming sequence flow: remove the flow");
    }

    public static void LeadSomewhere(RuleCheck check)
    {
        foreach (var boundary in check.Document.Named("boundaryEvent").Where(boundary => !check.Document.Has(boundary, "compensate")))
        {
            if (check.Document.OutgoingCount(boundary) == 0)
                check.Refuse(boundary, $"expected a sequence flow that leaves {check.Name(boundary)}, found none: say what happens then");
        }
    }

    public static void ThatCompensateHaveNoFlow(RuleCheck check)
    {
        foreach (var boundary in Compensating(check).Where(boundary => check.Document.OutgoingCount(boundary) > 0))
            check.Refuse(boundary, $"{check.Name(boundary)} leads to its handler by an association, not by sequence flow: replace the flow by an association");
    }

    public static void ThatCompensateHaveAHandler(RuleCheck check)
    {
        var sources = check.Document.Named("association").SelectMany(association => Ends(association, check)).ToHashSet();
        foreach (var boundary in Compensating(check).Where(boundary => !sources.Contains(boundary)))
            check.Refuse(boundary, $"expected an association from {check.Name(boundary)} to the activity that compensates, found none: draw it");
    }

    public static void HandlersAreForCompensation(RuleCheck check)
    {
        foreach (var association in check.Document.Named("association"))
        {
            if (check.Document.Referred(association, "sourceRef") is not { LocalName: "boundaryEvent" } boundary || !check.Document.Has(boundary, "compensate")) continue;
            if (check.Document.Referred(association, "targetRef") is { } handler && handler.IsActivity() && !handler.IsForCompensation())
                check.Refuse(handler, $"{check.Name(handler)} compensates for the activity of {check.Name(boundary)}, but is not marked: set isForCompensation to true");
        }
    }

    private static IEnumerable<XmlElementNode> Compensating(RuleCheck check) =>
        check.Document.Named("boundaryEvent").Where(boundary => check.Document.Has(boundary, "compensate"));

    private static IEnumerable<XmlElementNode> Ends(XmlElementNode association, RuleCheck check) =>
        new[] { check.Document.Referred(association, "sourceRef"), check.Document.Referred(association, "targetRef") }.OfType<XmlElementNode>();
}
