using System.Runtime.CompilerServices;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Explanations;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Dmn;

/// <summary>One evaluation of a model: takes each decision at most once.</summary>
internal sealed class ModelEvaluation
{
    private readonly Dictionary<DrgElement, FeelValue> values = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<DrgElement> open = new(ReferenceEqualityComparer.Instance);
    private readonly EvaluationContext context;
    private readonly ContextValue inputs;
    private readonly EvaluationTrace trace;

    public ModelEvaluation(EvaluationContext context, ContextValue inputs, ExplanationLog? log = null)
        : this(context, inputs, new EvaluationTrace { Log = log })
    {
    }

    private ModelEvaluation(EvaluationContext context, ContextValue inputs, EvaluationTrace trace) =>
        (this.context, this.inputs, this.trace) = (context, inputs, trace);

    public DmnResult Result(FeelValue value) => new(value, trace.Decisions, trace.MatchedRules, [.. context.Errors]);

    /// <summary>What was evaluated to the end, requirements included.</summary>
    public IEnumerable<DrgElement> Taken => values.Keys;

    public FeelValue Unknown(string name) =>
        context.Report("unknown-decision", $"The model has no decision, decision service or business knowledge model '{name}'.", 0, "a decision", name);

    /// <summary>Takes a decision; limits that are reached end it here.</summary>
    public FeelValue Decide(LinkedModel model, Decision decision) => FeelEvaluator.Guarded(context, () => Value(model, decision));

    /// <summary>Calls a decision service with arguments by name; limits that are reached end it here.</summary>
    public FeelValue Serve(LinkedModel model, DecisionService service, ContextValue arguments) =>
        FeelEvaluator.Guarded(context, () => Within(model, service, () => ServiceResult(model, service, arguments)));

    /// <summary>Calls a business knowledge model with arguments by name; those that are missing are null.</summary>
    public FeelValue Call(LinkedModel model, KnowledgeModel knowledge, ContextValue arguments) => FeelEvaluator.Guarded(context, () =>
        Value(model, knowledge) is CallableFunction function
            ? new ScalarEvaluator(context).Call(function, [.. function.Parameters.Select(parameter => arguments.TryGet(parameter.Name, out var value) ? value : FeelValue.Null)], 0)
            : FeelValue.Null);

    /// <summary>What the logic of a decision sees: everything that it requires, evaluated.</summary>
    public FeelScope ScopeOf(LinkedModel model, Decision decision)
    {
        var scope = Scope(model, decision.Requires);
        context.Types = model.Types.Find;
        return scope;
    }

    private FeelValue Value(LinkedModel model, DrgElement element)
    {
        if (values.TryGetValue(element, out var known)) return known;
        if (!open.Add(element))
            return context.Report("cyclic-requirement", $"'{element.Name}' requires itself.", 0);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new EvaluationStoppedException("too-deep", "The decisions require one another too deeply.");
        var value = Within(model, element, () => element switch
        {
            InputData input => Input(model, input),
            Decision decision => Decision(model, decision),
            KnowledgeModel knowledge => Knowledge(model, knowledge),
            _ => Service(model, (DecisionService)element),
        });
        open.Remove(element);
        return values[element] = value;
    }

    // Errors name the element, and types are those of its model, whoever calls it.
    private FeelValue Within(LinkedModel model, DrgElement element, Func<FeelValue> evaluate)
    {
        var (outerElement, outerTypes) = (context.Element, context.Types);
        (context.Element, context.Types) = (element.Id, model.Types.Find);
        var outer = trace.Log?.Enter(element);
        var value = evaluate();
        trace.Log?.Leave(outer!.Value);
        (context.Element, context.Types) = (outerElement, outerTypes);
        return value;
    }

    private FeelValue Input(LinkedModel model, InputData input) =>
        inputs.TryGet(input.Variable.Name, out var value) ? Typed(model, input.Variable, value, "The input") : FeelValue.Null;

    private FeelValue Decision(LinkedModel model, Decision decision)
    {
        if (decision.Logic is null)
            return context.Report("no-logic", $"The model does not say how '{decision.Name}' is decided.", 0);
        var scope = Scope(model, decision.Requires);
        var value = Boxes(model).Evaluate(decision.Logic, scope);
        value = Typed(model, decision.Variable, value, "The decision");
        trace.Decisions.Add(new(decision.Name, value));
        return value;
    }

    private FeelValue Knowledge(LinkedModel model, KnowledgeModel knowledge)
    {
        if (knowledge.Logic is null)
            return context.Report("no-logic", $"The model does not say what '{knowledge.Name}' computes.", 0);
        // Requirements are looked up at the first call, so that functions may call themselves and one another.
        NamesScope? closure = null;
        if (Boxes(model).Function(knowledge.Logic, () => closure ??= Closure(model, knowledge)) is not CallableFunction function) return FeelValue.Null;
        // The type of the variable may be that of the function or that of its result.
        return new ModelFunction(function.Parameters, arguments => Within(model, knowledge, () =>
        {
            var value = function.Invoke(new ScalarEvaluator(context), arguments, 0);
            var type = knowledge.Variable.TypeRef is { } name ? model.Types.Find(name) : null;
            var result = type is FunctionType signature ? signature.Result : type;
            return Boxes(model).Coerced(value, result, $"The result of '{knowledge.Name}'");
        }));
    }

    private NamesScope Closure(LinkedModel model, KnowledgeModel knowledge)
    {
        var scope = Scope(model, knowledge.Requires);
        if (scope.Find(knowledge.Variable.Name) is null) scope.Bind(knowledge.Variable.Name, Value(model, knowledge));
        return scope;
    }

    private ModelFunction Service(LinkedModel model, DecisionService service)
    {
        var parameters = Parameters(model, service);
        return new(parameters, arguments => Within(model, service, () => ServiceResult(
            model,
            service,
            new ContextValue(parameters.Select((parameter, i) => KeyValuePair.Create(parameter.Name, arguments[i]))))));
    }

    private static List<FormalParameter> Parameters(LinkedModel model, DecisionService service)
    {
        var parameters = new List<FormalParameter>();
        foreach (var reference in service.InputData.Concat(service.InputDecisions))
        {
            if (model.Find(reference) is not { } required) continue;
            var type = required.Element.Variable.TypeRef is { } name ? required.Model.Types.Find(name) : null;
            parameters.Add(new(required.Element.Variable.Name, type ?? FeelType.Any));
        }
        return parameters;
    }

    // Decisions within the service see its arguments only.
    private FeelValue ServiceResult(LinkedModel model, DecisionService service, ContextValue arguments)
    {
        var inner = new ModelEvaluation(context, arguments, trace);
        foreach (var reference in service.InputDecisions)
        {
            if (model.Find(reference) is not { } input) continue;
            var value = arguments.TryGet(input.Element.Variable.Name, out var given) ? given : FeelValue.Null;
            inner.values[input.Element] = Typed(input.Model, input.Element.Variable, value, "The input decision");
        }
        var outputs = new List<KeyValuePair<string, FeelValue>>();
        foreach (var reference in service.OutputDecisions)
        {
            if (model.Find(reference) is { } output) outputs.Add(new(output.Element.Variable.Name, inner.Value(output.Model, output.Element)));
        }
        var result = outputs.Count == 1 ? outputs[0].Value : new ContextValue(outputs);
        var type = service.Variable.TypeRef is { } name ? model.Types.Find(name) : null;
        return Boxes(model).Coerced(result, type is FunctionType signature ? signature.Result : type, $"The result of '{service.Name}'");
    }

    private NamesScope Scope(LinkedModel model, IReadOnlyList<string> requires)
    {
        var scope = new NamesScope(null);
        var imported = new Dictionary<string, List<KeyValuePair<string, FeelValue>>>(StringComparer.Ordinal);
        foreach (var reference in requires)
        {
            if (model.Find(reference) is not { } required || model.PrefixOf(required.Model) is not { } prefix) continue;
            var value = Value(required.Model, required.Element);
            var name = required.Element.Variable.Name;
            if (prefix.Length == 0) scope.Bind(name, value);
            else if (imported.TryGetValue(prefix, out var members)) members.Add(new(name, value));
            else imported[prefix] = [new(name, value)];
        }
        foreach (var (prefix, members) in imported) scope.Bind(prefix, new ContextValue(members));
        return scope;
    }

    private BoxEvaluator Boxes(LinkedModel model) => new(model, context, trace);

    private FeelValue Typed(LinkedModel model, InformationItem variable, FeelValue value, string what) =>
        Boxes(model).Coerced(value, variable.TypeRef is { } name ? model.Types.Find(name) : null, $"{what} '{variable.Name}'");
}

/// <summary>What is told about an evaluation beside its value.</summary>
internal sealed class EvaluationTrace
{
    /// <summary>Where an explanation is asked for: what takes the notes.</summary>
    public ExplanationLog? Log { get; init; }

    public List<KeyValuePair<string, FeelValue>> Decisions { get; } = [];

    public List<MatchedRules> MatchedRules { get; } = [];
}
