using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Collections.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class StageByAge : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "stage_age",
                table: "collection_case",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "stage_passage",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    from_stage = table.Column<long>(type: "INTEGER", nullable: true),
                    to_stage = table.Column<long>(type: "INTEGER", nullable: true),
                    age = table.Column<int>(type: "INTEGER", nullable: false),
                    boundary = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stage_passage", x => new { x.tenant_id, x.case_id, x.run });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "stage_passage");

            migrationBuilder.DropColumn(
                name: "stage_age",
                table: "collection_case");
        }
    }
}
