using Collections.Decisions.Evaluation;
using Collections.Decisions.Syntax;
using Collections.Decisions.Temporal;
using Collections.Decisions.Values;

namespace Collections.Testing.Reference;

/// <summary>FEEL for a case: facts, variables, the outcome, and the names of the loops around.</summary>
internal sealed partial class ReferenceInterpreter
{
    /// <summary>The value of FEEL for the case, with what the token knows where one is given, as seen where the token is.</summary>
    private FeelValue Evaluate(string feel, ReferenceToken? token, IReadOnlyDictionary<string, FeelValue>? more = null) =>
        EvaluateIn(token?.Node.Container.Frame ?? "", feel, token, more);

    /// <summary>The value of FEEL as seen inside the calls of a frame.</summary>
    private FeelValue EvaluateIn(string frame, string feel, ReferenceToken? token, IReadOnlyDictionary<string, FeelValue>? more = null)
    {
        var names = facts.Concat(VariablesOf(frame)).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        if (token?.Outcome is { } outcome) names["outcome"] = FeelValue.Of(outcome);
        foreach (var (name, value) in LoopsAround(token)) names[name] = value;
        foreach (var (name, value) in more ?? new Dictionary<string, FeelValue>()) names[name] = value;
        if (!parsed.TryGetValue(feel, out var tree))
            parsed[feel] = tree = FeelParser.Parse(feel, [.. names.Keys]).Tree ?? throw new InvalidOperationException($"'{feel}' is no FEEL.");
        var clock = new EvaluationClock(new FeelDateTime(FeelDate.FromDayNumber(DateOnly.FromDateTime(now).DayNumber), new FeelTime(now.TimeOfDay.Ticks * 100, null)));
        return FeelEvaluator.Evaluate(tree, new ContextValue(names), clock).Value;
    }

    /// <summary>The variables that are known in a frame: neither those of the caller, nor those of what is called.</summary>
    private IEnumerable<KeyValuePair<string, FeelValue>> VariablesOf(string frame) => current.Variables
        .Where(variable => variable.Key.StartsWith(frame, StringComparison.Ordinal) && !variable.Key[frame.Length..].Contains('/', StringComparison.Ordinal))
        .Select(variable => KeyValuePair.Create(variable.Key[frame.Length..], variable.Value));

    private void SetVariable(string frame, string name, FeelValue value)
    {
        if (value.IsNull) current.Variables.Remove(frame + name);
        else current.Variables[frame + name] = value;
    }

    /// <summary>From the outermost loop to the innermost, whose names hide those of the others.</summary>
    private static IEnumerable<(string Name, FeelValue Value)> LoopsAround(ReferenceToken? token)
    {
        if (token is null) yield break;
        foreach (var outer in LoopsAround(token.Scope.Host)) yield return outer;
        if (token.LoopCounter > 0) yield return ("loopCounter", Number(token.LoopCounter));
        if (token.Item is { } item) yield return item;
    }
}
