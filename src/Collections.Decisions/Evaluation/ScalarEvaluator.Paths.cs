using Collections.Decisions.Numbers;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Evaluation;

internal sealed partial class ScalarEvaluator
{
    private FeelValue Follow(PathExpression path, FeelScope scope)
    {
        var source = Evaluate(path.Source, scope);
        if (source is not ListValue list) return Member(source, path.Member, path.Position);
        var members = new FeelValue[list.Items.Length];
        Context.Charge(members.Length);
        for (var i = 0; i < members.Length; i++) members[i] = Member(list.Items[i], path.Member, path.Position);
        return Limited(new ListValue(members), path.Position);
    }

    private FeelValue Member(FeelValue source, string member, int position)
    {
        if (source is ContextValue context && context.TryGet(member, out var value)) return value;
        if (source is not ContextValue && Members.Of(source, member) is { } property) return property;
        return Report("unknown-member", $"{source.Kind.Name()} has no '{member}'.", position, "a member of the value", member);
    }

    private FeelValue Filter(FilterExpression filter, FeelScope scope)
    {
        var source = Evaluate(filter.Source, scope);
        if (filter.Condition is Literal { Value: NumberValue place }) return At(AsList(source), place.Value, filter.Position);
        return Filter(source, filter.Condition.Position, inner => Evaluate(filter.Condition, inner ?? scope), scope);
    }

    /// <summary>Keeps the items for which the condition is true, or takes one where the condition is a number.</summary>
    /// <param name="source">The list; a single value stands for the list of it, null for the empty list.</param>
    /// <param name="position">For messages.</param>
    /// <param name="condition">Evaluates the condition in the scope of an item, or without one for an empty list.</param>
    /// <param name="scope">What stands around the filter.</param>
    public FeelValue Filter(FeelValue source, int position, Func<FeelScope?, FeelValue> condition, FeelScope scope)
    {
        var list = AsList(source);
        if (list.Items.Length == 0) return FilterNothing(list, position, condition);
        var kept = new List<FeelValue>();
        for (var i = 0; i < list.Items.Length; i++)
        {
            var holds = condition(ItemScope(list.Items[i], scope));
            if (i == 0 && holds is NumberValue place) return At(list, place.Value, position);
            if (holds.IsTrue) kept.Add(list.Items[i]);
            else if (holds.Kind is not (FeelKind.Boolean or FeelKind.Null)) return Mismatch("A filter", "boolean or number", holds, position);
        }
        return new ListValue([.. kept]);
    }

    private static ListValue AsList(FeelValue source) =>
        source as ListValue ?? (source.IsNull ? ListValue.Empty : new ListValue([source]));

    // Without items only the kind of the condition matters; what it misses is no error.
    private FeelValue FilterNothing(ListValue list, int position, Func<FeelScope?, FeelValue> condition)
    {
        var mark = Context.MarkErrors();
        var holds = condition(null);
        Context.ForgetErrors(mark);
        return holds is NumberValue place ? At(list, place.Value, position) : list;
    }

    private FeelValue At(ListValue list, FeelNumber index, int position)
    {
        var count = list.Items.Length;
        if (!index.TryGetInt32(out var at) || at == 0 || Math.Abs((long)at) > count)
            return Report("index-out-of-range", $"The list has {count} items; there is no item {index}.", position, $"1 to {count}", index.ToString());
        return list.Items[at > 0 ? at - 1 : count + at];
    }

    private static FeelScope ItemScope(FeelValue item, FeelScope scope)
    {
        // Members of the item come before 'item', so that a member of that name can be reached.
        FeelScope inner = new BindingScope("item", scope) { Value = item };
        return item is ContextValue context ? new ContextScope(context, inner) : inner;
    }
}
