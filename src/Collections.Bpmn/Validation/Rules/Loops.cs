using Collections.Bpmn.Model;

namespace Collections.Bpmn.Validation.Rules;

internal static class Loops
{
    public const string Rule = "loop-characteristics";
    private const string Suffix = "LoopCharacteristics";

    public static void Check(ValidationContext context)
    {
        foreach (var activity in context.Nodes.OfType<Activity>())
        {
            var count = activity.Xml!.Elements.Count(child => child.LocalName.EndsWith(Suffix, StringComparison.Ordinal));
            if (count > 1)
                context.Error(Rule, activity, $"expected one loop on {activity}, found {count}: keep the standard loop or the multiple instances");
        }
    }
}
