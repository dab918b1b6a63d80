using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Collections.Decisions.Columns;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;
using Collections.Domain.Texts;
using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>
/// The variables of a case that have no column of their own: slot and value for each that is not
/// null. The plan of the case's version says how a slot's value is held. Texts stand as such: codes
/// depend on the order in which texts came up, and equal states must have equal bytes. A checksum ends them: bytes that
/// were damaged mostly still say something, and a wrong balance is worse than none.
/// </summary>
internal sealed class VariableBlob
{
    private const int ChecksumBytes = sizeof(ushort);

    private readonly ArrayBufferWriter<byte> _bytes = new();

    // Neighbours mostly hold the same: the last content of each slot, read once.
    private readonly Dictionary<int, Seen> _seen = [];

    /// <summary>Whether a variable is kept in the blob: all but the common ones, which are texts as a rule.</summary>
    public static bool Holds(PlanBatch plan, int slot) =>
        slot >= Plan.CommonVariables.Count || plan.Variable(slot) is not TextColumn;

    /// <summary>The variables of a row; empty where all are null. Good until the next call.</summary>
    public ReadOnlySpan<byte> Write(PlanBatch plan, int row)
    {
        _bytes.ResetWrittenCount();
        for (int slot = 0; slot < plan.Plan.Variables.Count; slot++)
        {
            if (Holds(plan, slot) && (slot >= CaseColumns.CommonVariables || CommonTexts.CodeOf(plan, slot, row) < 0))
                Write(plan.Variable(slot), slot, row);
        }

        if (_bytes.WrittenCount > 0)
            Seal();
        return _bytes.WrittenSpan;
    }

    /// <summary>Takes the variables of a row back.</summary>
    /// <exception cref="InvalidDataException">The bytes are not those that were written.</exception>
    public void Read(ReadOnlySpan<byte> bytes, PlanBatch plan, int row)
    {
        if (bytes.IsEmpty)
            return;
        bytes = Unseal(bytes);
        while (!bytes.IsEmpty)
        {
            int slot = (int)Number(ref bytes);
            switch (plan.Variable(slot))
            {
                case NumberColumn numbers: numbers.Values[row] = Signed(ref bytes); break;
                case TextColumn texts: texts.Values[row] = TextOf(slot, texts.Pool, Content(ref bytes)); break;
                case DateColumn dates: dates.Values[row] = (int)Signed(ref bytes); break;
                case BooleanColumn flags: flags.Values[row] = (sbyte)Signed(ref bytes); break;
                case ValueColumn values: values.Values[row] = ValueOf(slot, Content(ref bytes)); break;
            }
        }
    }

    private void Seal()
    {
        ushort checksum = Checksum(_bytes.WrittenSpan);
        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.GetSpan(ChecksumBytes), checksum);
        _bytes.Advance(ChecksumBytes);
    }

    private static ReadOnlySpan<byte> Unseal(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= ChecksumBytes)
            throw new InvalidDataException($"expected a value and a checksum, found {bytes.Length} bytes");
        ReadOnlySpan<byte> content = bytes[..^ChecksumBytes];
        ushort found = BinaryPrimitives.ReadUInt16LittleEndian(bytes[^ChecksumBytes..]);
        return Checksum(content) is var expected && expected == found
            ? content
            : throw new InvalidDataException($"expected the checksum {expected:x4}, found {found:x4}");
    }

    private static ushort Checksum(ReadOnlySpan<byte> content) => unchecked((ushort)ContentHash.Of(content));

    private void Write(Column column, int slot, int row)
    {
        switch (column)
        {
            case NumberColumn numbers when numbers.Values[row] != Column.NullNumber: Write(slot, numbers.Values[row]); break;
            case TextColumn texts when texts.Values[row] != Column.NullText: Write(slot, texts.Pool[texts.Values[row]]); break;
            case DateColumn dates when dates.Values[row] != Column.NullDate: Write(slot, dates.Values[row]); break;
            case BooleanColumn flags when flags.Values[row] != Column.NullBoolean: Write(slot, flags.Values[row]); break;
            case ValueColumn values when values.Values[row] is { IsNull: false } value: Write(slot, FeelLiteral.Write(value)); break;
        }
    }

    private void Write(int slot, long value)
    {
        Number((ulong)slot);
        Number((ulong)((value << 1) ^ (value >> 63)));
    }

    private void Write(int slot, string text)
    {
        Number((ulong)slot);
        Number((ulong)Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, _bytes);
    }

    private void Number(ulong value)
    {
        Span<byte> target = _bytes.GetSpan(10);
        int length = 0;
        for (; value >= 0x80; value >>= 7)
            target[length++] = (byte)(value | 0x80);
        target[length++] = (byte)value;
        _bytes.Advance(length);
    }

    private static ulong Number(ref ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = bytes[0];
            bytes = bytes[1..];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
                return value;
        }
    }

    private static long Signed(ref ReadOnlySpan<byte> bytes)
    {
        ulong value = Number(ref bytes);
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    private static ReadOnlySpan<byte> Content(ref ReadOnlySpan<byte> bytes)
    {
        int length = (int)Number(ref bytes);
        ReadOnlySpan<byte> content = bytes[..length];
        bytes = bytes[length..];
        return content;
    }

    private int TextOf(int slot, TextPool pool, ReadOnlySpan<byte> text)
    {
        if (!IsSeen(slot, text, out Seen seen))
            _seen[slot] = seen = new Seen(text.ToArray(), pool.Add(Encoding.UTF8.GetString(text)), FeelValue.Null);
        return seen.Code;
    }

    // The literal is what FeelLiteral wrote, never a text that came from outside.
    private FeelValue ValueOf(int slot, ReadOnlySpan<byte> literal)
    {
        if (IsSeen(slot, literal, out Seen seen))
            return seen.Value;
        FeelExpression tree = FeelParser.Parse(Encoding.UTF8.GetString(literal)).Tree
            ?? throw new InvalidDataException($"variables: expected a FEEL literal, found {Encoding.UTF8.GetString(literal)}");
        FeelValue value = FeelEvaluator.Evaluate(tree).Value;
        _seen[slot] = new Seen(literal.ToArray(), 0, value);
        return value;
    }

    private bool IsSeen(int slot, ReadOnlySpan<byte> content, out Seen seen) =>
        _seen.TryGetValue(slot, out seen) && content.SequenceEqual(seen.Content);

    private readonly record struct Seen(byte[] Content, int Code, FeelValue Value);
}
