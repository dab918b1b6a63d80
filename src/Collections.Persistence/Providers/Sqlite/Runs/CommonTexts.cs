using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Engine.Batches;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// The common variables as text codes. Where a strategy's assignments differ in type their column
/// holds any value: a text is then still kept as its code, and only what is no text goes elsewhere.
/// </summary>
internal static class CommonTexts
{
    /// <summary>The code of a row's value; -1 where it is null or no text.</summary>
    public static int CodeOf(PlanBatch plan, int slot, int row) => plan.Variable(slot) switch
    {
        TextColumn texts => texts.Values[row],
        ValueColumn values when values.Values[row] is StringValue text && plan.Part.Pool.TryGet(text.Value, out int? code) => code.Value,
        _ => Column.NullText,
    };

    /// <summary>Takes a stored code back.</summary>
    public static void Set(PlanBatch plan, int slot, int row, int code)
    {
        if (plan.Variable(slot) is TextColumn texts)
            texts.Values[row] = code;
        else if (code >= 0)
            plan.Variable(slot).TryWrite(row, FeelValue.Of(plan.Part.Pool[code]));
    }

    /// <summary>Gives every text among the common variables a code; returns how many texts there are then.</summary>
    public static int AddTo(PartBatch batch, StoredTexts texts)
    {
        foreach (PlanBatch plan in batch.Plans)
        {
            for (int slot = 0; slot < CaseColumns.CommonVariables; slot++)
            {
                if (plan.Variable(slot) is ValueColumn values)
                    AddTo(batch.Pool, values.Values.AsSpan(0, batch.Count));
            }
        }

        return texts.Count;
    }

    private static void AddTo(TextPool pool, ReadOnlySpan<FeelValue?> values)
    {
        foreach (FeelValue? value in values)
        {
            if (value is StringValue text)
                pool.Add(text.Value);
        }
    }
}
