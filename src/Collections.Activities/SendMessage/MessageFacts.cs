using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Collections.Decisions.Columns;
using Collections.Engine.Activities;

namespace Collections.Activities.SendMessage;

/// <summary>Writes the facts that a template shows as a JSON object: numbers, ISO dates, texts, flags.</summary>
internal sealed class MessageFacts(IReadOnlyList<(string Name, int Column)> facts)
{
    private static readonly byte[] Nothing = "{}"u8.ToArray();
    private readonly (JsonEncodedText Name, int Column)[] facts = [.. facts.Select(fact => (JsonEncodedText.Encode(fact.Name), fact.Column))];

    public static MessageFacts None { get; } = new([]);

    /// <summary>A writer for one batch: its memory is used again for each message.</summary>
    public Batch Start(ActivityContext context) => new(this, context);

    internal sealed class Batch : IDisposable
    {
        private readonly ArrayBufferWriter<byte> buffer = new(256);
        private readonly MessageFacts message;
        private readonly Column[] columns;
        private readonly Utf8JsonWriter writer;

        public Batch(MessageFacts message, ActivityContext context)
        {
            this.message = message;
            columns = context.Columns.Columns;
            writer = new Utf8JsonWriter(buffer);
        }

        /// <summary>The content of one row's message, until the next call.</summary>
        public ReadOnlySpan<byte> Content(int row)
        {
            if (message.facts.Length == 0) return Nothing;
            buffer.ResetWrittenCount();
            writer.Reset(buffer);
            writer.WriteStartObject();
            foreach (var (name, column) in message.facts)
            {
                writer.WritePropertyName(name);
                Write(columns[column], row);
            }
            writer.WriteEndObject();
            writer.Flush();
            return buffer.WrittenSpan;
        }

        public void Dispose() => writer.Dispose();

        private void Write(Column column, int row)
        {
            switch (column)
            {
                case NumberColumn numbers when numbers.Values[row] != Column.NullNumber: writer.WriteNumberValue(Decimal(numbers.Values[row], numbers.Scale)); break;
                case TextColumn texts when texts.Values[row] != Column.NullText: writer.WriteStringValue(texts.Pool[texts.Values[row]]); break;
                case DateColumn dates when dates.Values[row] != Column.NullDate: WriteDate(dates.Values[row]); break;
                case BooleanColumn booleans when booleans.Values[row] != Column.NullBoolean: writer.WriteBooleanValue(booleans.Values[row] == 1); break;
                default: writer.WriteNullValue(); break;
            }
        }

        private void WriteDate(int dayNumber)
        {
            Span<byte> text = stackalloc byte[10];
            DateOnly.FromDayNumber(dayNumber).TryFormat(text, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            writer.WriteStringValue(text[..length]);
        }

        private static decimal Decimal(long value, int scale)
        {
            var size = (ulong)Math.Abs(value);
            return new decimal((int)size, (int)(size >> 32), 0, value < 0, (byte)scale);
        }
    }
}
