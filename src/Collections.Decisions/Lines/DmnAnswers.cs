using Collections.Decisions.Dmn;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Explanations;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Lines;

/// <summary>Answers requests for decisions; each file is read once.</summary>
internal sealed class DmnAnswers(EvaluationClock? clock, bool explain)
{
    private readonly Dictionary<string, DmnLoadResult> models = new(StringComparer.Ordinal);

    /// <summary>Whether answers tell how tables came to their results.</summary>
    public bool Explain => explain;

    public DmnAnswer To(JsonLine request)
    {
        if (request.Text("file") is not { } file || !request.TryLiterals("inputs", out var literals))
            return Refused(new("invalid-request", "Expected 'file' as a string and 'inputs' as an object of FEEL literals.", 0));
        var (inputs, invalid) = LiteralReader.Read(literals);
        if (inputs is null) return Refused(invalid!);
        if (!models.TryGetValue(file, out var loaded)) models[file] = loaded = DmnModel.Load(file);
        return loaded.Model is { } model ? Evaluate(model, request.Text("decision"), inputs) : new(null, [], loaded.Errors);
    }

    private DmnAnswer Evaluate(DmnModel model, string? decision, ContextValue inputs)
    {
        IReadOnlyList<string> names = decision is null ? [.. model.Definitions.Decisions.Select(each => each.Name)] : [decision];
        var results = explain
            ? model.Explain(names, inputs, clock)
            : [.. names.Select(name => new DmnExplanation(name, model.Evaluate(name, inputs, clock), [], 0))];
        var errors = results.SelectMany(result => result.Result.Errors).Select(error => new DmnError(error.Code, error.Message, error.Element, 0, error.Position));
        var answer = new DmnAnswer(null, results, [.. model.Errors, .. errors]);
        return explain && names.All(name => model.FindDecision(name) is not null) ? WithInputs(answer, model, names, inputs) : answer;
    }

    // A name that is mistyped is the commonest reason why nothing matches.
    private static DmnAnswer WithInputs(DmnAnswer answer, DmnModel model, IReadOnlyList<string> names, ContextValue inputs)
    {
        var read = new SortedSet<string>(names.SelectMany(model.InputsOf), StringComparer.Ordinal);
        return answer with
        {
            MissingInputs = [.. read.Where(name => !inputs.TryGet(name, out var value) || value.IsNull).Take(FeelLimits.Errors)],
            UnreadInputs = [.. inputs.Entries.Select(entry => entry.Key).Where(name => !read.Contains(name)).Take(FeelLimits.Errors)],
        };
    }

    private static DmnAnswer Refused(FeelError problem) => new(problem, [], []);
}
