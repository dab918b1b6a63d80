// Placeholder until the DMN reader lands.
#pragma warning disable
using Collections.Decisions.Columns; using Collections.Decisions.Dmn;using Collections.Decisions.Evaluation;
namespace Collections.Decisions.Kernels {
public sealed class CompiledDecision { public IReadOnlyList<int> UsedColumns=>[]; public static CompiledDecision Compile(DmnModel m,string id,ColumnSchema s)=>new(); }
}
namespace Collections.Decisions.Dmn { public sealed class DmnDecision{public string Id="";} public sealed class DmnModel { public DmnDecision? FindDecision(string n)=>null; public List<DmnDecision> Decisions=new(); } }
