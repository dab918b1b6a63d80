// Placeholder until decisions are compiled over columns.
#pragma warning disable
using Collections.Decisions.Columns; using Collections.Decisions.Dmn;using Collections.Decisions.Evaluation;
namespace Collections.Decisions.Kernels {
public sealed class CompiledDecision { public IReadOnlyList<int> UsedColumns=>[]; public static CompiledDecision Compile(DmnModel m,string id,ColumnSchema s)=>new(); }
}
