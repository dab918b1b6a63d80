using Collections.Decisions.Columns;
using Collections.Domain.Facts;

namespace Collections.Persistence.Facts;

/// <summary>The texts of facts in the pool that runs use: intake and runs of one process give a text the same code, whoever meets it first.</summary>
internal sealed class PooledTexts(TextPool pool) : FactTexts
{
    public override int Count => pool.Count;

    public override string this[int code] => pool[code];

    public override int Add(string text) => pool.Add(text);

    public override int? Find(string text) => pool.TryGet(text, out int? code) ? code : null;
}
