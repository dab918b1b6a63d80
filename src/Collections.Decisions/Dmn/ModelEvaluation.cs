using System.Runtime.CompilerServices;
using Collections.Decisions.Evaluation;
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

    public ModelEvaluation(EvaluationContext context, ContextValue inputs)
        : this(context, inputs, new())
    {
    }

    private ModelEvaluation(EvaluationContext context, ContextValue inputs, EvaluationTrace trace) =>
        (this.context, this.inputs, this.trace) = (context, inputs, trace);

    public DmnResult Result(FeelValue value) => new(value, trace.Decisions, trace.MatchedRules, [.. context.Errors]);

    public FeelValue Unknown(string name) =>
        context.Report("unknown-decision", $"The model has no decision or decision service '{name}'.", 0, "a decision", name);

    /// <summary>Takes a decision; limits that are reached end it here.</summary>
    public FeelValue Decide(LinkedModel model, Decision decision) => FeelEvaluator.Guarded(context, () => Value(model, decision));

    /// <summary>Calls a decision service with arguments by name; limits that are reached end it here.</summary>
    public FeelValue Serve(LinkedModel model, DecisionService service, ContextValue arguments) =>
        FeelEvaluator.Guarded(context, () => ServiceResult(model, service, arguments));

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
        var (outerElement, outerTypes) = (context.Element, context.Types);
        (context.Element, context.Types) = (element.Id, model.Types.Find);
        var value = element switch
        {
            InputData input => Input(model, input),
            Decision decision => Decision(model, decision),
            KnowledgeModel knowledge => Knowledge(model, knowledge),
            _ => Service(model, (DecisionService)element),
        };
        (context.Element, context.Types) = (outerElement, outerTypes);
        open.Remove(element);
        return values[element] = value;
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
        var function = Boxes(model).Evaluate(knowledge.Logic, Scope(model, knowledge.Requires)) as CallableFunction;
        if (function is null) return FeelValue.Null;
        var evaluator = new ScalarEvaluator(context);
        // The type of the variable may be that of the function or that of its result.
        return new ModelFunction(function.Parameters, arguments =>
        {
            var value = function.Invoke(evaluator, arguments, 0);
            var type = knowledge.Variable.TypeRef is { } name ? model.Types.Find(name) : null;
            var result = type is FunctionType signature ? signature.Result : type;
            return Boxes(model).Coerced(value, result, $"The result of '{knowledge.Name}'");
        });
    }

    private ModelFunction Service(LinkedModel model, DecisionService service)
    {
        var parameters = Parameters(model, service);
        return new(parameters, arguments => ServiceResult(
            model,
            service,
            new ContextValue(parameters.Select((parameter, i) => KeyValuePair.Create(parameter.Name, arguments[i])))));
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
    public List<KeyValuePair<string, FeelValue>> Decisions { get; } = [];

    public List<MatchedRules> MatchedRules { get; } = [];
}
