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
        var list = source as ListValue ?? (source.IsNull ? ListValue.Empty : new ListValue([source]));
        if (filter.Condition is Literal or NegationExpression { Operand: Literal } || list.Items.Length == 0)
            return FilterByConstant(filter, source, list, scope);
        var kept = new List<FeelValue>();
        for (var i = 0; i < list.Items.Length; i++)
        {
            var condition = Evaluate(filter.Condition, ItemScope(list.Items[i], scope));
            if (i == 0 && condition is NumberValue index) return At(list, index.Value, filter.Position);
            if (condition.IsTrue) kept.Add(list.Items[i]);
            else if (condition.Kind is not (FeelKind.Boolean or FeelKind.Null))
                return Mismatch("A filter", "boolean or number", condition, filter.Condition.Position);
        }
        return new ListValue([.. kept]);
    }

    private FeelValue FilterByConstant(FilterExpression filter, FeelValue source, ListValue list, FeelScope scope)
    {
        var mark = Context.MarkErrors();
        var condition = Evaluate(filter.Condition, scope);
        if (list.Items.Length == 0) Context.ForgetErrors(mark);
        if (condition is NumberValue index) return At(list, index.Value, filter.Position);
        if (source.IsNull) return ListValue.Empty;
        if (condition.IsTrue) return list;
        return condition.Kind is FeelKind.Boolean or FeelKind.Null
            ? ListValue.Empty
            : Mismatch("A filter", "boolean or number", condition, filter.Condition.Position);
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
