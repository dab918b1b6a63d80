using Collections.Domain.Portfolios;
using Collections.Intake.Csv;
using Collections.Intake.Rejects;

namespace Collections.Intake.Rows;

/// <summary>Reads a field from a text put together of several columns, or of none. It is empty where one of them is.</summary>
public sealed class TemplateReader(IReadOnlyList<byte[]> texts, IReadOnlyList<int> indexes, FieldReader inner) : FieldReader
{
    private byte[] buffer = new byte[256];

    /// <inheritdoc/>
    public override DefectCode Read(CsvReader record, PortfolioChunk chunk, int row)
    {
        var length = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            var part = indexes[i] < 0 ? texts[i] : record.Field(indexes[i]).Trim((byte)' ');
            if (part.IsEmpty) return inner.Read(part, chunk, row);
            if (length + part.Length > buffer.Length) Array.Resize(ref buffer, (length + part.Length) * 2);
            part.CopyTo(buffer.AsSpan(length));
            length += part.Length;
        }
        return inner.Read(buffer.AsSpan(0, length), chunk, row);
    }

    /// <inheritdoc/>
    public override DefectCode Read(ReadOnlySpan<byte> text, PortfolioChunk chunk, int row) => inner.Read(text, chunk, row);
}
