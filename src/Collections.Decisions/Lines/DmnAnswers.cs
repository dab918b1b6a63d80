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
        IEnumerable<string> names = decision is null ? model.Definitions.Decisions.Select(each => each.Name) : [decision];
        var results = explain
            ? model.Explain(names, inputs, clock)
            : [.. names.Select(name => new DmnExplanation(name, model.Evaluate(name, inputs, clock), [], 0))];
        var errors = results.SelectMany(result => result.Result.Errors).Select(error => new DmnError(error.Code, error.Message, error.Element, 0, error.Position));
        return new(null, results, [.. model.Errors, .. errors]);
    }

    private static DmnAnswer Refused(FeelError problem) => new(problem, [], []);
}
