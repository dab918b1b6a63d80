using Collections.Decisions.Evaluation;
using Collections.Decisions.Explanations;
using Collections.Decisions.Values;

namespace Collections.Decisions.Dmn;

/// <summary>
/// A decision model with its imports, all expressions parsed. Immutable; several threads may evaluate it at once.
/// </summary>
public sealed class DmnModel
{
    private DmnModel(LinkedModel root, IReadOnlyList<DmnError> errors) => (Root, Errors) = (root, errors);

    /// <summary>The model as it was drawn.</summary>
    public DmnDefinitions Definitions => Root.Definitions;

    /// <summary>
    /// What does not parse or resolve. A model with errors can be evaluated; the decisions concerned are null.
    /// </summary>
    public IReadOnlyList<DmnError> Errors { get; }

    internal LinkedModel Root { get; }

    /// <summary>Reads a file, and what it imports from the files beside it.</summary>
    public static DmnLoadResult Load(string path)
    {
        try
        {
            var main = DmnReader.Read(File.OpenRead(path));
            if (main.Definitions is null) return new(null, main.Errors);
            if (main.Definitions.Imports.Count == 0) return new(Link(main.Definitions, []), []);
            var (others, tooMany) = ImportFolder.Read(path);
            return tooMany is null ? new(Link(main.Definitions, others), []) : new(null, [tooMany]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new(null, [new("unreadable-file", $"The file '{path}' cannot be read: {failure.Message}", "")]);
        }
    }

    /// <summary>Reads a model that imports nothing; the stream is closed.</summary>
    public static DmnLoadResult Load(Stream stream)
    {
        var read = DmnReader.Read(stream);
        return read.Definitions is null ? new(null, read.Errors) : new(Link(read.Definitions, []), []);
    }

    /// <summary>Resolves references and parses all expressions.</summary>
    /// <param name="definitions">The model.</param>
    /// <param name="others">Models that it, or one of them, may import: found by namespace.</param>
    public static DmnModel Link(DmnDefinitions definitions, IReadOnlyList<DmnDefinitions> others)
    {
        var linker = new Linker([definitions, .. others]);
        return new(linker.Link(definitions), linker.Errors);
    }

    /// <summary>The decision of a name or id, or null.</summary>
    public Decision? FindDecision(string nameOrId) =>
        Definitions.Decisions.FirstOrDefault(decision => decision.Name == nameOrId)
        ?? Definitions.Decisions.FirstOrDefault(decision => decision.Id == nameOrId);

    /// <summary>The decision service of a name or id, or null.</summary>
    public DecisionService? FindService(string nameOrId) =>
        Definitions.DecisionServices.FirstOrDefault(service => service.Name == nameOrId)
        ?? Definitions.DecisionServices.FirstOrDefault(service => service.Id == nameOrId);

    /// <summary>
    /// The names of all input data that a decision reads, directly or through other decisions; those of imported
    /// models too.
    /// </summary>
    public IReadOnlyCollection<string> InputsOf(string decisionNameOrId) =>
        FindDecision(decisionNameOrId) is { } decision ? RequiredInputs.Of(Root, decision) : [];

    /// <summary>
    /// The names that the expressions of a decision, and of all it requires, read, with their paths as far as written:
    /// "customer.age". Names that boxes bind themselves are among them.
    /// </summary>
    public IReadOnlyCollection<string> NamesReadBy(string decisionNameOrId) =>
        FindDecision(decisionNameOrId) is { } decision ? RequiredInputs.NamesReadBy(Root, decision) : [];

    /// <summary>The business knowledge model of a name or id, or null.</summary>
    public KnowledgeModel? FindKnowledge(string nameOrId) =>
        Definitions.KnowledgeModels.FirstOrDefault(knowledge => knowledge.Name == nameOrId)
        ?? Definitions.KnowledgeModels.FirstOrDefault(knowledge => knowledge.Id == nameOrId);

    /// <summary>
    /// Evaluates a decision, decision service or business knowledge model. It never throws; what goes wrong is among
    /// the errors.
    /// </summary>
    /// <param name="nameOrId">The decision, service or knowledge model: the first of that name, in this order.</param>
    /// <param name="inputs">Values of the input data, or of the arguments, by name; what is missing is null.</param>
    /// <param name="clock">What now() and today() read.</param>
    public DmnResult Evaluate(string nameOrId, ContextValue inputs, EvaluationClock? clock = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return Evaluate(new ModelEvaluation(new EvaluationContext(clock), inputs), nameOrId, inputs);
    }

    /// <summary>
    /// Evaluates as <see cref="Evaluate(string, ContextValue, EvaluationClock?)"/> does, one after the other, and tells
    /// of every decision table how it came to its result. A decision that several of them require is explained once.
    /// </summary>
    /// <param name="namesOrIds">Decisions, services or knowledge models.</param>
    /// <param name="inputs">Values by name; what is missing is null.</param>
    /// <param name="clock">What now() and today() read.</param>
    public IReadOnlyList<DmnExplanation> Explain(IEnumerable<string> namesOrIds, ContextValue inputs, EvaluationClock? clock = null)
    {
        ArgumentNullException.ThrowIfNull(namesOrIds);
        ArgumentNullException.ThrowIfNull(inputs);
        var log = new ExplanationLog();
        var explanations = new List<DmnExplanation>();
        foreach (var name in namesOrIds)
        {
            var evaluation = new ModelEvaluation(new EvaluationContext(clock), inputs, log);
            explanations.Add(log.Explanation(name, Evaluate(evaluation, name, inputs), evaluation.Taken));
        }
        return explanations;
    }

    private DmnResult Evaluate(ModelEvaluation evaluation, string nameOrId, ContextValue inputs)
    {
        var value = FindDecision(nameOrId) is { } decision ? evaluation.Decide(Root, decision)
            : FindService(nameOrId) is { } service ? evaluation.Serve(Root, service, inputs)
            : FindKnowledge(nameOrId) is { } knowledge ? evaluation.Call(Root, knowledge, inputs)
            : evaluation.Unknown(nameOrId);
        return evaluation.Result(value);
    }
}
