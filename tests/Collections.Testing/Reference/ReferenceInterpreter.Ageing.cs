using Collections.Decisions.Numbers;
using Collections.Decisions.Values;

namespace Collections.Testing.Reference;

internal sealed partial class ReferenceInterpreter
{
    private const string Stage = "stage";
    private static readonly List<string> Stages = [.. RandomScenario.Stages(null).Select(start => start.Stage)];

    /// <summary>Age puts the case into a later stage, never into an earlier one; who owes nothing any more is in none.</summary>
    private void Age()
    {
        var age = ((NumberValue)facts[RandomScenario.AgeFact]).Value;
        var started = RandomScenario.Stages(((StringValue)facts[RandomScenario.KindFact]).Value).Where(start => age.CompareTo(FeelNumber.FromInt64(start.Age)) >= 0).Select(start => start.Stage).LastOrDefault();
        var before = current.Variables.TryGetValue(Stage, out var known) ? ((StringValue)known).Value : null;
        if (age.CompareTo(FeelNumber.FromInt64(0)) == 0) current.Variables.Remove(Stage);
        else if (started is not null && (before is null || Stages.IndexOf(started) > Stages.IndexOf(before))) current.Variables[Stage] = FeelValue.Of(started);
    }
}
