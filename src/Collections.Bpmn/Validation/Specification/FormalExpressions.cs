using System.Buffers;
using System.Globalization;
using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>An engine evaluates formal expressions; anything else is prose for people.</summary>
internal static class FormalExpressions
{
    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly SearchValues<char> Operators = SearchValues.Create("<>=!({");

    /// <summary>Expressions whose type the schema leaves open.</summary>
    private static readonly HashSet<string> Open = new(StringComparer.Ordinal)
    {
        "conditionExpression", "loopCondition", "loopCardinality", "completionCondition", "activationCondition",
        "timeDate", "timeCycle", "timeDuration", "from", "to",
    };

    /// <summary>Expressions that the schema itself declares as formal.</summary>
    private static readonly HashSet<string> Declared = new(StringComparer.Ordinal)
    {
        "formalExpression", "transformation", "messagePath", "dataPath",
    };

    public static void AreMarked(RuleCheck check)
    {
        foreach (var expression in check.Document.Where(element => Open.Contains(element.LocalName)).Where(check.Document.RunsByTheLetter))
        {
            if (!IsMarked(expression) && !IsComparison(expression))
                check.Refuse(expression, $"expected a formal expression in {check.Name(expression)}, because the process is executable; found plain text: mark it with xsi:type=\"tFormalExpression\"");
        }
    }

    public static void HaveABody(RuleCheck check)
    {
        var executes = check.Document.Named("process").Any(process => process.Flag("isExecutable", otherwise: false));
        foreach (var expression in check.Document.Where(element => IsFormal(element, check.Document)))
        {
            var runs = check.Document.Process(expression) is null ? executes : check.Document.IsExecutable(expression);
            if (runs && expression.Text.Trim().Length == 0)
                check.Refuse(expression, $"expected an expression in {check.Name(expression)}, found nothing: write it, or remove the element");
        }
    }

    public static void NameTheirLanguageByUri(RuleCheck check)
    {
        foreach (var expression in check.Document.Where(element => element.Attribute("language") is not null))
        {
            var language = expression.Attribute("language")!;
            if (!UriReferences.IsValid(language))
                check.Refuse(expression, $"expected a URI as language of {check.Name(expression)}, found '{language}': name the language by its URI");
        }
    }

    public static void OfConditionalEvents(RuleCheck check)
    {
        foreach (var definition in check.Document.Named("conditionalEventDefinition").Where(check.Document.IsExecutable))
        {
            var condition = definition.BpmnChild("condition");
            if (condition is null || condition.Text.Trim().Length == 0)
                check.Refuse(Owner(definition, check), $"expected a condition in {check.Name(definition)}, found nothing: say what has to become true");
            else if (!IsMarked(condition) && check.Document.RunsByTheLetter(definition))
                check.Refuse(Owner(definition, check), $"expected a formal expression as condition of {check.Name(definition)}, because the process is executable: mark it with xsi:type=\"tFormalExpression\"");
        }
    }

    public static void OfCompletionAreBoolean(RuleCheck check) => AreBoolean(check, "completionCondition", "multiInstanceLoopCharacteristics");

    public static void OfComplexBehaviorAreBoolean(RuleCheck check) => AreBoolean(check, "condition", "complexBehaviorDefinition");

    private static void AreBoolean(RuleCheck check, string name, string within)
    {
        foreach (var condition in check.Document.Named(within).SelectMany(owner => owner.BpmnChildren(name)))
        {
            if (IsLiteralOfAnotherType(condition.Text.Trim()))
                check.Refuse(condition, $"expected a {name} that is true or false in {check.Name(condition)}, found the value {condition.Text.Trim()}: compare it with something");
        }
    }

    /// <summary>A number or a quoted text is certainly no condition; of anything else only its language knows.</summary>
    private static bool IsLiteralOfAnotherType(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        || (text.Length > 1 && text[0] is '"' or '\'' && text.IndexOf(text[0], 1) == text.Length - 1);

    private static bool IsFormal(XmlElementNode element, BpmnDocument document) =>
        Declared.Contains(element.LocalName) || IsMarked(element)
        || (element.LocalName == "condition" && document.Parent(element)?.LocalName == "complexBehaviorDefinition");

    /// <summary>A condition that compares or calls can be nothing but an expression, marked or not.</summary>
    private static bool IsComparison(XmlElementNode expression) =>
        expression.LocalName == "conditionExpression" && expression.Text.AsSpan().ContainsAny(Operators);

    private static bool IsMarked(XmlElementNode element) =>
        BpmnXml.Reference(element.Attribute("type", SchemaInstance)) == "tFormalExpression";

    private static XmlElementNode Owner(XmlElementNode definition, RuleCheck check) =>
        check.Document.Parent(definition) is { } parent && parent.IsEvent() ? parent : definition;
}
