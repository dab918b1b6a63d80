using System.Globalization;
using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>Quantities, loops and resources of activities, and what single kinds of tasks ask for.</summary>
internal static class Activities
{
    private static readonly string[] Roles = ["resourceRole", "performer", "humanPerformer", "potentialOwner"];

    public static void StartWithAToken(RuleCheck check) => CheckQuantity(check, "startQuantity");

    public static void CompleteWithAToken(RuleCheck check) => CheckQuantity(check, "completionQuantity");

    public static void LoopInOneWay(RuleCheck check) => CheckLoops(check, ElementKinds.IsActivity);

    public static void SubProcessesLoopInOneWay(RuleCheck check) => CheckLoops(check, ElementKinds.IsSubProcess);

    public static void NameOrDescribeTheirResource(RuleCheck check)
    {
        foreach (var role in check.Document.Named(Roles).Where(role => role.BpmnChild("resourceRef") is not null && role.BpmnChild("resourceAssignmentExpression") is not null))
            check.Refuse(role, $"{check.Name(role)} names a resource and computes one as well: keep the resourceRef or the resourceAssignmentExpression");
    }

    public static void BindParametersOfANamedResource(RuleCheck check)
    {
        foreach (var role in check.Document.Named(Roles).Where(role => role.BpmnChild("resourceParameterBinding") is not null && role.BpmnChild("resourceRef") is null))
            check.Refuse(role, $"{check.Name(role)} binds parameters of a resource, but names none: add the resourceRef or remove the binding");
    }

    public static void ThatReceiveAndInstantiateComeFirst(RuleCheck check)
    {
        foreach (var task in check.Document.Named("receiveTask").Where(task => task.Instantiates() && check.Document.IncomingCount(task) > 0))
            check.Refuse(task, $"{check.Name(task)} starts the process, so expected no incoming flow, found {check.Document.IncomingCount(task)}: remove the flow, or set instantiate to false");
    }

    public static void WithAScriptNameItsFormat(RuleCheck check)
    {
        foreach (var task in check.Document.Named("scriptTask").Where(check.Document.KeepsToTheLetter))
        {
            if (task.BpmnChild("script") is { } script && !IsName(script.Text.Trim()) && string.IsNullOrWhiteSpace(task.Attribute("scriptFormat")))
                check.Refuse(task, $"{check.Name(task)} has a script and no scriptFormat: name the language of the script as a MIME type");
        }
    }

    public static void OfTransactionsNameTheirMethodByUri(RuleCheck check)
    {
        foreach (var transaction in check.Document.Named("transaction"))
        {
            var method = transaction.Attribute("method")?.Trim();
            if (method is null or "##Compensate" or "##Store" or "##Image" || UriReferences.IsValid(method)) continue;
            check.Refuse(transaction, $"expected ##Compensate, ##Store, ##Image or a URI as method of {check.Name(transaction)}, found '{method}': correct it or remove it");
        }
    }

    /// <summary>A single word is the name of a script that lies elsewhere, not a text in some language.</summary>
    private static bool IsName(string script) => script.All(character => char.IsLetterOrDigit(character) || character is '_' or '-' or '.');

    private static void CheckQuantity(RuleCheck check, string quantity)
    {
        foreach (var activity in check.Document.Where(element => element.Attribute(quantity) is not null))
        {
            if (int.TryParse(activity.Attribute(quantity), NumberStyles.Integer, CultureInfo.InvariantCulture, out var tokens) && tokens < 1)
                check.Refuse(activity, $"expected a {quantity} of 1 or more on {check.Name(activity)}, found {tokens}: raise it or remove it");
        }
    }

    private static void CheckLoops(RuleCheck check, Func<XmlElementNode, bool> kind)
    {
        foreach (var activity in check.Document.Where(kind))
        {
            var loops = activity.Elements.Count(child => child.LocalName is "standardLoopCharacteristics" or "multiInstanceLoopCharacteristics");
            if (loops > 1)
                check.Refuse(activity, $"expected one loop on {check.Name(activity)}, found {loops}: keep the standard loop or the multiple instances");
        }
    }
}
