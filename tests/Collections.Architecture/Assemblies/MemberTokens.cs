using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;

namespace Collections.Architecture.Assemblies;

/// <summary>The members that a method body names: the tokens of its call, load and store instructions (ECMA-335, partition III).</summary>
internal static class MemberTokens
{
    private const byte TwoByteMark = 0xFE;

    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xFFFF, code => code.OperandType);

    public static IEnumerable<int> Of(ImmutableArray<byte> body)
    {
        for (var at = 0; at < body.Length;)
        {
            var code = body[at++] is var first && first == TwoByteMark ? (first << 8) | body[at++] : first;
            var operand = Operands[code];
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok) yield return Int32(body, at);
            at += operand == OperandType.InlineSwitch ? 4 + (4 * Int32(body, at)) : Size(operand);
        }
    }

    private static int Int32(ImmutableArray<byte> body, int at) => BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(at, sizeof(int)));

    private static int Size(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
