# The rooms and what each may link. This list is the architecture: arrows only point to rooms above.
function(mailbilan_room name folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.cpp ${CMAKE_SOURCE_DIR}/${folder}/*.h)
  if(NOT sources) # a room without files yet only passes on what it links
    add_library(mailbilan_${name} INTERFACE)
    target_link_libraries(mailbilan_${name} INTERFACE ${ARGN})
    return()
  endif()
  add_library(mailbilan_${name} STATIC ${sources})
  target_include_directories(mailbilan_${name} PUBLIC ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/app)
  # A room whose sources are not there yet is passed over.
  foreach(library ${ARGN})
    if(NOT library MATCHES "^mailbilan_" OR TARGET ${library})
      target_link_libraries(mailbilan_${name} PUBLIC ${library})
    endif()
  endforeach()
endfunction()

mailbilan_room(model model)
set_target_properties(mailbilan_model PROPERTIES AUTOMOC OFF)
target_link_libraries(mailbilan_model PRIVATE nlohmann_json::nlohmann_json Boost::headers Threads::Threads)

# Kernels for processors with more than the baseline; dispatch.h picks at run time.
file(GLOB_RECURSE avx2 CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/model/*_avx2.cpp)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  set_source_files_properties(${avx2} PROPERTIES COMPILE_OPTIONS -mavx2)
endif()

mailbilan_room(text     app/text     mailbilan_model Qt6::Core)
mailbilan_room(document app/document mailbilan_text Qt6::Gui)
mailbilan_room(charts   app/charts   mailbilan_text Qt6::Charts)
mailbilan_room(report   app/report   mailbilan_document mailbilan_charts Qt6::Svg)
if(TARGET mailbilan_report)
  target_link_libraries(mailbilan_report PRIVATE qpdf::libqpdf)
endif()
mailbilan_room(export   app/export   mailbilan_report)
target_link_libraries(mailbilan_export PRIVATE nlohmann_json::nlohmann_json)
mailbilan_room(cli      app/cli      mailbilan_export)
target_link_libraries(mailbilan_cli PRIVATE nlohmann_json::nlohmann_json)
target_compile_definitions(mailbilan_cli PRIVATE MAILBILAN_VERSION="${PROJECT_VERSION}")
mailbilan_room(widgets  app/widgets  mailbilan_export Qt6::Widgets)
mailbilan_room(pages    app/pages    mailbilan_widgets)
mailbilan_room(window   app/window   mailbilan_pages Qt6::PrintSupport)

target_compile_definitions(mailbilan_window PRIVATE MAILBILAN_VERSION="${PROJECT_VERSION}")

include(cmake/resources.cmake)

if(EXISTS ${CMAKE_SOURCE_DIR}/app/main.cpp)
  qt_add_executable(mailbilan app/main.cpp)
  target_link_libraries(mailbilan PRIVATE mailbilan_window mailbilan_cli)
endif()
