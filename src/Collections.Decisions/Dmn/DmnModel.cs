using Collections.Decisions.Evaluation;
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

    /// <summary>Evaluates a decision or decision service. It never throws; what goes wrong is among the errors.</summary>
    /// <param name="nameOrId">The decision or decision service.</param>
    /// <param name="inputs">Values of the input data by name; what is missing is null.</param>
    /// <param name="clock">What now() and today() read.</param>
    public DmnResult Evaluate(string nameOrId, ContextValue inputs, EvaluationClock? clock = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var evaluation = new ModelEvaluation(new EvaluationContext(clock), inputs);
        var value = FindDecision(nameOrId) is { } decision ? evaluation.Decide(Root, decision)
            : FindService(nameOrId) is { } service ? evaluation.Serve(Root, service, inputs)
            : evaluation.Unknown(nameOrId);
        return evaluation.Result(value);
    }
}
