using Collections.Decisions.Syntax;
using Collections.Decisions.Temporal;
using Collections.Decisions.Values;

namespace Collections.Decisions.Evaluation;

internal sealed partial class ScalarEvaluator
{
    private FeelValue Loop(ForExpression loop, FeelScope scope)
    {
        var results = new List<FeelValue>();
        var outer = UsesName(loop.Body, "partial") ? new BindingScope("partial", scope) : null;
        var complete = Iterate(loop.Iterators, 0, outer ?? scope, inner =>
        {
            // The results so far, as they are now: each step sees a list of its own.
            if (outer is not null) outer.Value = Partial(results);
            results.Add(Evaluate(loop.Body, inner));
            return results.Count <= FeelLimits.ListLength;
        });
        return complete is null ? FeelValue.Null : Limited(new ListValue([.. results]), loop.Position);
    }

    private ListValue Partial(List<FeelValue> results)
    {
        Context.Charge(results.Count);
        return new([.. results]);
    }

    private FeelValue Quantify(QuantifiedExpression quantified, FeelScope scope)
    {
        bool? result = quantified.Every;
        var complete = Iterate(quantified.Iterators, 0, scope, inner =>
        {
            var holds = Evaluate(quantified.Condition, inner);
            if (holds.Kind is not (FeelKind.Boolean or FeelKind.Null)) Mismatch("What is to be satisfied", "boolean", holds, quantified.Condition.Position);
            if (holds is not BooleanValue boolean) result = null;
            else if (boolean.Value != quantified.Every)
            {
                result = boolean.Value;
                return false;
            }
            return true;
        });
        return complete is null ? FeelValue.Null : FeelValue.Of(result);
    }

    // False where the visitor ended it, null where a source cannot be iterated.
    private bool? Iterate(IReadOnlyList<Iterator> iterators, int level, FeelScope scope, Func<FeelScope, bool> visit)
    {
        if (level == iterators.Count) return visit(scope);
        var iterator = iterators[level];
        if (Source(iterator, scope) is not { } items) return null;
        foreach (var item in items)
        {
            Context.Charge(3);
            var goOn = Iterate(iterators, level + 1, new BindingScope(iterator.Name, scope) { Value = item }, visit);
            if (goOn != true) return goOn;
        }
        return true;
    }

    private IEnumerable<FeelValue>? Source(Iterator iterator, FeelScope scope)
    {
        var source = Evaluate(iterator.Source, scope);
        if (iterator.Last is not null) return Steps(source, Evaluate(iterator.Last, scope), iterator.Source.Position);
        return Iterable(source, iterator.Source.Position);
    }

    /// <summary>The items of a list, the steps of a range, or a single value; null, with an error, for null.</summary>
    public IEnumerable<FeelValue>? Iterable(FeelValue source, int position)
    {
        if (source is ListValue list) return list.Items;
        if (source is RangeValue range) return Steps(range, position);
        if (!source.IsNull) return [source];
        Report("type-mismatch", "What is iterated over is null.", position, "a list or a range", "null");
        return null;
    }

    private IEnumerable<FeelValue>? Steps(RangeValue range, int position)
    {
        if (FeelOrder.Compare(range.Low, range.High) > 0)
        {
            Report("type-mismatch", $"The range {range} ends before it starts.", position, "the lower endpoint first", range.ToString());
            return null;
        }
        var steps = Steps(range.Low, range.High, position);
        if (steps is null) return null;
        if (!range.LowIncluded) steps = steps.SkipWhile(item => FeelEquality.AreEqual(item, range.Low) == true);
        return range.HighIncluded ? steps : steps.TakeWhile(item => FeelEquality.AreEqual(item, range.High) != true);
    }

    private IEnumerable<FeelValue>? Steps(FeelValue first, FeelValue last, int position)
    {
        if (first is NumberValue a && last is NumberValue b && a.Value.TryGetInt64(out var from) && b.Value.TryGetInt64(out var to))
            return Count(from, to, FeelValue.Of);
        if (first is DateValue start && last is DateValue end)
            return Count(start.Value.DayNumber, end.Value.DayNumber, day => FeelValue.Of(FeelDate.FromDayNumber(day)));
        Report("type-mismatch", $"There are no steps from {first.Kind.Name()} to {last.Kind.Name()}.", position, "two whole numbers or two dates", first.Kind.Name());
        return null;
    }

    private static IEnumerable<FeelValue> Count(long from, long to, Func<long, FeelValue> make)
    {
        for (var i = from; from <= to ? i <= to : i >= to; i += from <= to ? 1 : -1)
        {
            yield return make(i);
            if (i == to) yield break;
        }
    }

    private static bool UsesName(FeelExpression node, string name)
    {
        if (node is Name found && found.Identifier == name) return true;
        foreach (var child in node.Children)
        {
            if (UsesName(child, name)) return true;
        }
        return false;
    }
}
