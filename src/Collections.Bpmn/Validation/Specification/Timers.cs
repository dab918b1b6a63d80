using System.Buffers;
using Collections.Bpmn.Reading;
using Collections.Xml;

namespace Collections.Bpmn.Validation.Specification;

/// <summary>A timer has one of date, cycle and duration; what is no expression is written as ISO 8601 has it.</summary>
internal static class Timers
{
    private static readonly SearchValues<char> OfExpressions = SearchValues.Create("(){}$#\"'* ");

    private static readonly string[] Parts = ["timeDate", "timeCycle", "timeDuration"];

    public static void HaveOneExpression(RuleCheck check)
    {
        foreach (var definition in check.Document.Named("timerEventDefinition"))
        {
            var found = Parts.Sum(part => definition.BpmnChildren(part).Count());
            if (found > 1 || (found == 0 && check.Document.IsExecutable(definition)))
                check.Refuse(Owner(definition, check), $"expected one of date, cycle and duration in {check.Name(definition)}, found {found}: keep or add one, such as the duration P5D");
        }
    }

    public static void HaveAnIsoDate(RuleCheck check) => Check(check, "timeDate", Iso8601.IsDate, "2030-12-31T08:00:00Z");

    public static void HaveAnIsoCycle(RuleCheck check) => Check(check, "timeCycle", Iso8601.IsCycle, "R3/P1D");

    public static void HaveAnIsoDuration(RuleCheck check) => Check(check, "timeDuration", Iso8601.IsDuration, "P5D");

    private static void Check(RuleCheck check, string part, Func<string, bool> isFormat, string example)
    {
        foreach (var definition in check.Document.Named("timerEventDefinition"))
        {
            if (!check.Document.KeepsToTheLetter(definition)) continue;
            foreach (var text in definition.BpmnChildren(part).Select(child => child.Text.Trim()).Where(text => text.Length > 0 && !IsExpression(text)))
            {
                if (!isFormat(text))
                    check.Refuse(Owner(definition, check), $"expected ISO 8601 such as {example} as {part} of {check.Name(definition)}, found '{text}': correct it, or compute it in an expression");
            }
        }
    }

    /// <summary>Calls, templates, quotes and sums occur in no ISO 8601 text.</summary>
    private static bool IsExpression(string text) => text[0] == '=' || text.AsSpan().ContainsAny(OfExpressions);

    private static XmlElementNode Owner(XmlElementNode definition, RuleCheck check) =>
        check.Document.Parent(definition) is { } parent && parent.IsEvent() ? parent : definition;
}
