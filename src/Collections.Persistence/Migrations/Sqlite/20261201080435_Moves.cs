using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Collections.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Moves : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "choice",
                table: "migration",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "fact",
                table: "object_step",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "migrated_case",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_migrated_case", x => new { x.tenant_id, x.run, x.case_id });
                });

            migrationBuilder.CreateTable(
                name: "told_step",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<int>(type: "INTEGER", nullable: false),
                    run = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<string>(type: "TEXT", nullable: false),
                    told_in = table.Column<long>(type: "INTEGER", nullable: false),
                    withdrawn_in = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_told_step", x => new { x.tenant_id, x.case_id, x.seq, x.run });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "migrated_case");

            migrationBuilder.DropTable(
                name: "told_step");

            migrationBuilder.DropColumn(
                name: "fact",
                table: "object_step");

            migrationBuilder.DropColumn(
                name: "choice",
                table: "migration");
        }
    }
}
