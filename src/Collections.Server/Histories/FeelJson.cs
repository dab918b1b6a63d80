using System.Text.Json;
using System.Text.Json.Serialization;
using Collections.Decisions.Values;

namespace Collections.Server.Histories;

/// <summary>Values as JSON: numbers, texts and booleans as such, dates and what else there is as FEEL writes it.</summary>
internal sealed class FeelJson : JsonConverter<FeelValue>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    public override FeelValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Histories are written, not read.");

    public override void Write(Utf8JsonWriter writer, FeelValue value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case NullValue: writer.WriteNullValue(); break;
            case BooleanValue boolean: writer.WriteBooleanValue(boolean.Value); break;
            case NumberValue: writer.WriteRawValue(FeelLiteral.Write(value)); break;
            case StringValue text: writer.WriteStringValue(text.Value); break;
            default: writer.WriteStringValue(FeelLiteral.Text(value)); break;
        }
    }
}
