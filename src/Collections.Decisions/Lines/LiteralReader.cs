using Collections.Decisions.Evaluation;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Lines;

/// <summary>Reads FEEL literals that a user of the command line passes as values.</summary>
internal static class LiteralReader
{
    /// <summary>The values by name; or the first literal that is none.</summary>
    public static (ContextValue? Values, FeelError? Error) Read(IEnumerable<KeyValuePair<string, string>> literals)
    {
        var values = new List<KeyValuePair<string, FeelValue>>();
        foreach (var (name, text) in literals)
        {
            var parsed = FeelParser.Parse(text);
            if (parsed.Tree is null) return (null, Invalid(name, parsed.Errors[0]));
            var result = FeelEvaluator.Evaluate(parsed.Tree);
            if (result.Errors.Count > 0) return (null, Invalid(name, result.Errors[0]));
            values.Add(new(name, result.Value));
        }
        return (new ContextValue(values), null);
    }

    private static FeelError Invalid(string name, FeelError error) =>
        error with { Code = "invalid-literal", Message = $"The value of '{name}' is no FEEL literal: {error.Message}" };
}
