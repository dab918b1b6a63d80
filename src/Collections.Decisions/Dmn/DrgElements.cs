namespace Collections.Decisions.Dmn;

/// <summary>A node of the decision requirements graph.</summary>
public abstract record DrgElement(string Id, string Name, InformationItem Variable);

/// <summary>Data that come from outside.</summary>
public sealed record InputData(string Id, string Name, InformationItem Variable) : DrgElement(Id, Name, Variable);

/// <summary>A decision.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Variable">What others read.</param>
/// <param name="Requires">References to required input data, decisions and knowledge: "#id" or "namespace#id".</param>
/// <param name="Logic">How it is decided; null where the model does not say.</param>
public sealed record Decision(string Id, string Name, InformationItem Variable, IReadOnlyList<string> Requires, BoxedExpression? Logic)
    : DrgElement(Id, Name, Variable);

/// <summary>A business knowledge model: a function.</summary>
public sealed record KnowledgeModel(string Id, string Name, InformationItem Variable, IReadOnlyList<string> Requires, FunctionBox? Logic)
    : DrgElement(Id, Name, Variable);

/// <summary>Decisions offered as a function of input data and of decisions taken elsewhere (DMN 1.5, chapter 6).</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Variable">The function that others call.</param>
/// <param name="OutputDecisions">References to the decisions that are its result.</param>
/// <param name="EncapsulatedDecisions">References to those taken within it and not told.</param>
/// <param name="InputDecisions">References to those taken by the caller: arguments, behind the input data.</param>
/// <param name="InputData">References to the data that are its first arguments.</param>
public sealed record DecisionService(
    string Id,
    string Name,
    InformationItem Variable,
    IReadOnlyList<string> OutputDecisions,
    IReadOnlyList<string> EncapsulatedDecisions,
    IReadOnlyList<string> InputDecisions,
    IReadOnlyList<string> InputData)
    : DrgElement(Id, Name, Variable);
