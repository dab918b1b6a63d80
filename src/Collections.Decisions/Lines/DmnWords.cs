using Collections.Decisions.Evaluation;
using Collections.Decisions.Explanations;

namespace Collections.Decisions.Lines;

/// <summary>
/// The verb "dmn" with --explain: the requests of <see cref="DmnLines"/>, answered in words. A blank line stands behind
/// each answer.
/// </summary>
public static class DmnWords
{
    private const int LongestId = 200;

    /// <summary>Answers all lines of the input; each file is read once.</summary>
    /// <param name="input">One request a line; empty lines are skipped.</param>
    /// <param name="output">Lines for people.</param>
    /// <param name="clock">What now() and today() read.</param>
    public static void Run(TextReader input, TextWriter output, EvaluationClock? clock = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        var answers = new DmnAnswers(clock, explain: true);
        foreach (var request in JsonLines.Requests(input))
        {
            if (request.Id is { } id) output.Write($"request {(id.Length <= LongestId ? id : id[..LongestId] + "…")}\n");
            if (request.Problem is { } problem) output.Write($"error invalid-json: {problem}\n");
            else Write(answers.To(request), output);
            output.Write('\n');
        }
        output.Flush();
    }

    private static void Write(DmnAnswer answer, TextWriter output)
    {
        if (answer.Problem is { } problem) output.Write($"error {problem.Code}: {problem.Message}\n");
        foreach (var name in answer.MissingInputs) output.Write($"input '{name}' has no value\n");
        foreach (var name in answer.UnreadInputs) output.Write($"'{name}' has a value, but nothing here reads it\n");
        foreach (var result in answer.Results) output.Write(ExplanationText.Write(result));
        // Decisions that require the same one repeat its errors.
        var errors = answer.Errors.Distinct().ToList();
        foreach (var error in errors.Take(FeelLimits.Errors))
            output.Write(error.ElementId.Length == 0 ? $"error {error.Code}: {error.Message}\n" : $"error {error.Code} at '{error.ElementId}': {error.Message}\n");
        if (errors.Count > FeelLimits.Errors) output.Write($"{errors.Count - FeelLimits.Errors} more errors\n");
    }
}
